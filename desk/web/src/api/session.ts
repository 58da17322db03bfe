import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "./problem.js";
import type { Role, Session } from "./types.js";

const KEY = ["session"];

async function fetchSession(): Promise<Session> {
  const response = await fetch("/api/v1/session");
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(body, response.status);
  return body as Session;
}

/** Who is signed in. */
export const useSession = () => useQuery({ queryKey: KEY, queryFn: fetchSession, retry: false });

/** What whoever looks may do: a reader until the server says more. */
export const useRole = (): Role => useSession().data?.role ?? "reader";

/** Signs out, and forgets everything that was fetched. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await fetch("/api/auth/sign-out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    },
    onSettled: () => client.resetQueries(),
  });
}
