/** What offsets into a text count: UTF-16 code units (JavaScript, Java, the dossier), or Unicode code points (Python, R). */
export type OffsetUnit = "utf-16" | "code-points";

/** The sentence that states the unit. */
export const UNIT_SAYS: Readonly<Record<OffsetUnit, string>> = {
  "utf-16": "UTF-16 code units, from 0, half-open",
  "code-points": "Unicode code points, from 0, half-open",
};

/** Turns offsets in UTF-16 code units of this text into those of the unit. */
export function offsetsIn(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === "utf-16" || !/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map((m) => m.index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
