import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client.js";
import type { Role } from "./types.js";

const KEY = ["session"];

/** Who is signed in. */
export const useSession = () => useQuery({ queryKey: KEY, queryFn: () => answerOf(api.GET("/api/v1/session")), retry: false });

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
