/** Something wrong in the knowledge folder, said so that it can be mended. */
export interface Problem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}
