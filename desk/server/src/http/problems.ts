import { ArchiveError, DecisionError } from "@isnad/archive";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from "fastify-type-provider-zod";

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  408: "Too slow",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Cannot be done",
  429: "Too many requests",
  500: "Internal error",
  503: "Not ready",
};

/** What is answered when something cannot be done; thrown by routes. */
export class ProblemError extends Error {
  override name = "ProblemError";
  /** `status`: the HTTP status; `code`: what programs tell problems apart by; `detail`: a sentence for the user. */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** There is no such thing. */
export const notFound = (what: string): ProblemError => new ProblemError(404, "not-found", `There is no such ${what}.`);

/** The body of a problem, by RFC 9457. */
export const problemOf = (status: number, code: string, detail: string, errors?: { where: string; why: string }[]) => ({
  type: `/problems/${code}`,
  title: TITLES[status] ?? "Problem",
  status,
  detail,
  code,
  ...(errors ? { errors } : {}),
});

/** Answers with a problem, past the response schema of the route. */
export function sendProblem(reply: FastifyReply, body: ReturnType<typeof problemOf>): FastifyReply {
  return reply.code(body.status).type("application/problem+json").serializer(JSON.stringify).send(body);
}

/** Whether the database could not make a value of what it was given (SQLSTATE class 22): a number that is none, a NUL in a text. */
const isUnfit = (error: Error): boolean => "code" in error && typeof error.code === "string" && /^22[0-9A-Z]{3}$/.test(error.code);
/** Statuses of what people cannot decide. */
const DECISIONS: Readonly<Record<DecisionError["code"], number>> = {
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  forbidden: 403,
  refused: 429,
};

function bodyOf(error: FastifyError | Error): ReturnType<typeof problemOf> {
  if (error instanceof ProblemError) return problemOf(error.status, error.code, error.detail);
  if (error instanceof DecisionError) return problemOf(DECISIONS[error.code], error.code, error.message);
  // Only the mistakes of a caller have this name: a cursor that is none of ours, a page too large.
  if (error instanceof ArchiveError) return problemOf(400, "bad-request", error.message);
  if (isUnfit(error)) return problemOf(400, "bad-request", "Something in the request is no value that it could be.");
  if (hasZodFastifySchemaValidationErrors(error))
    return problemOf(
      400,
      "invalid",
      "The request is not as it should be.",
      error.validation.map((v) => ({ where: `${error.validationContext ?? "request"}${v.instancePath}`, why: v.message ?? "wrong" })),
    );
  const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  if (status >= 500 || isResponseSerializationError(error))
    return problemOf(500, "internal", "Something went wrong here; it was written to the log.");
  const code =
    "code" in error && typeof error.code === "string"
      ? error.code
          .toLowerCase()
          .replace(/^fst_(err_)?/, "")
          .replaceAll("_", "-")
      : "bad-request";
  return problemOf(status, code, error.message);
}

/** Every error as problem+json; what the caller is not to blame for is logged, and told without its reason. */
export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => {
    const body = bodyOf(error);
    if (body.status >= 500) request.log.error({ err: error }, "a request failed");
    return sendProblem(reply, body);
  });
}
