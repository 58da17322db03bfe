/**
 * The one copy of a string that the engine under us keeps for names in programs. Comparing two such copies is comparing two addresses:
 * worth it for what is asked again and again (`upos === "VERB"`), where the string was cut from a file or a text.
 */
export function intern<S extends string>(text: S): S {
  for (const name in { [text]: 0 }) return name as S;
  return text;
}

/** The number that a text has in a table of texts: texts are numbered as they come. */
export function numberIn(table: Map<string, number>, text: string): number {
  let number = table.get(text);
  if (number === undefined) {
    number = table.size;
    table.set(text, number);
  }
  return number;
}
