/** Kinds of names that the tagger tells apart; MISC (nationalities, currencies, works) is learned so as not to be taken for the others. */
export const KINDS = ["PERS", "LOC", "ORG", "MISC"] as const;

export type NameKind = (typeof KINDS)[number];

/** Outside, and for each kind the beginning and the inside of a name. */
export const LABELS: readonly string[] = ["O", ...KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];

/** Whether a label may follow another: the inside of a name only its beginning or inside. Null stands for the sentence's start. */
export function mayFollow(before: number | null, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return before === label || before === label - 1;
}

/** A name in a row of labels: positions `first` to `last` (exclusive). */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** Names in a row of labels. */
export function namesIn(labels: ArrayLike<number>): Tagged[] {
  const out: Tagged[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label % 2 !== 1) continue;
    let last = i + 1;
    while (last < labels.length && labels[last] === label + 1) last++;
    out.push({ first: i, last, kind: KINDS[(label - 1) / 2] as NameKind });
    i = last - 1;
  }
  return out;
}
