import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem.js";

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
