/** What the server says went wrong (RFC 9457), as something that can be thrown. */
export class ProblemError extends Error {
  /** `status`: the HTTP status; `code`: what programs tell problems apart by; `errors`: which fields, and why. */
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly errors: readonly { readonly where: string; readonly why: string }[] = [],
  ) {
    super(message);
    this.name = "ProblemError";
  }
}

/** The problem in the body of an answer, whatever that is. */
export function problemOf(body: unknown, status: number): ProblemError {
  const record = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const word = (value: unknown): string => (typeof value === "string" ? value : "");
  const errors = Array.isArray(record.errors) ? (record.errors as { where: string; why: string }[]) : [];
  return new ProblemError(
    word(record.detail) || word(record.title) || word(record.message) || `HTTP ${status}`,
    status,
    word(record.code),
    errors,
  );
}
