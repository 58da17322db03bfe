import { QueryClient } from "@tanstack/react-query";
import createClient from "openapi-fetch";
import { ProblemError, problemOf } from "./problem.js";
import type { paths } from "./schema.js";

/** Milliseconds for which an answer counts as fresh: going back and forth between pages asks nothing again. */
const FRESH = 30_000;

/** Keeps what the server said. Refusals are not asked for again; a server that does not answer is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH,
      retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
    },
  },
});

/** The server by its description: paths, parameters and answers are typed. Use with `answerOf`. */
export const api = createClient<paths>({ baseUrl: "" });

/** The data of an answer. Throws ProblemError with what the server says is wrong; whatever fetch throws where it does not answer. */
export async function answerOf<T>(request: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  const { data, error, response } = await request;
  if (!response.ok || data == null) throw problemOf(error, response.status);
  return data;
}

/** Waits for an answer without a body. Throws as `answerOf`. */
export async function doneOf(request: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await request;
  if (!response.ok) throw problemOf(error, response.status);
}

/** A day that may have been left open, as a parameter. */
export const given = (value: string): string | undefined => (value === "" ? undefined : value);
