/**
 * Krippendorff's alpha for values without order (nominal), with missing values: 1 is perfect agreement, 0 what chance would give.
 * `units`: for each thing that was judged the values of those who judged it; null for who did not. Null where nothing can be told: no
 * unit has two values, or all values are the same.
 *
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), by coincidences: each unit of m values adds 1/(m-1) for every
 * ordered pair of its values; alpha = 1 - (n-1) * (n - matches) / (n² - sum of squares).
 */
export function alphaNominal(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>();
  let matches = 0;
  let n = 0;
  for (const unit of units) {
    const values = unit.filter((v): v is string => v !== null);
    if (values.length < 2) continue;
    const counts = new Map<string, number>();
    for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      matches += (count * (count - 1)) / (values.length - 1);
    }
    n += values.length;
  }
  const squares = [...totals.values()].reduce((sum, t) => sum + t * t, 0);
  const expected = n * n - squares;
  return expected === 0 ? null : 1 - ((n - 1) * (n - matches)) / expected;
}
