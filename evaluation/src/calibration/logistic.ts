/** Something with clues, and whether it was right. */
export interface ClueExample {
  readonly clues: readonly string[];
  readonly right: boolean;
}

/** The clue that every example has: its weight is not drawn towards zero. */
export const BASE = "base";

/** Solves a symmetric positive definite system by Cholesky's method, in place. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i === j ? Math.sqrt(sum) : sum / matrix[j][j];
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) vector[i] -= matrix[i][k] * vector[k];
    vector[i] /= matrix[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) vector[i] -= matrix[k][i] * vector[k];
    vector[i] /= matrix[i][i];
  }
  return vector;
}

/**
 * Fits a logistic model by Newton's method: the weight of each clue in log odds, drawn towards zero by `ridge` (times
 * half its square is taken from the log likelihood). Weights have two digits. Deterministic.
 */
export function fitLogistic(examples: readonly ClueExample[], ridge: number): Map<string, number> {
  const names = [...new Set([BASE, ...examples.flatMap((e) => e.clues)])].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((e) => e.clues.map((c) => index.get(c) as number));
  const weights = new Float64Array(names.length);
  for (let step = 0; step < 25; step++) {
    const slope = new Float64Array(names.length);
    const curve = names.map(() => new Float64Array(names.length));
    names.forEach((name, i) => {
      const pull = name === BASE ? 1e-6 : ridge;
      slope[i] = -pull * weights[i];
      curve[i][i] = pull;
    });
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, i) => sum + weights[i], 0)));
      for (const i of row) {
        slope[i] += (examples[n].right ? 1 : 0) - p;
        for (const j of row) curve[i][j] += p * (1 - p);
      }
    });
    const move = solve(curve, slope);
    move.forEach((m, i) => {
      weights[i] += m;
    });
    if (move.every((m) => Math.abs(m) < 1e-8)) break;
  }
  return new Map(names.map((name, i) => [name, Math.round(weights[i] * 100) / 100]));
}
