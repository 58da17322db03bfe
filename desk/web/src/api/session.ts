import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client.js";
import type { Role } from "./types.js";

const KEY = ["session"];

/** Who is signed in. */
export const useSession = () => useQuery({ queryKey: KEY, queryFn: () => answerOf(api.GET("/api/v1/session")), retry: false });

/** What whoever looks may do: a reader until the server says more. */
export const useRole = (): Role => useSession().data?.role ?? "reader";

/** Signs in, and asks anew for everything: more may be seen now. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answerOf(api.POST("/api/v1/session", { body })),
    onSuccess: (session) => {
      client.setQueryData(KEY, session);
      return client.invalidateQueries();
    },
  });
}

/** Makes a reader's account and signs in with it. */
export function useRegister() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; name: string; password: string }) => answerOf(api.POST("/api/v1/registration", { body })),
    onSuccess: (session) => {
      client.setQueryData(KEY, session);
      return client.invalidateQueries();
    },
  });
}

/** Signs out, and forgets everything that was fetched. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE("/api/v1/session")),
    onSettled: () => client.resetQueries(),
  });
}
