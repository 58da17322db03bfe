import { useQueries, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client.js";

const actorQuery = (id: string) => ({
  queryKey: ["actor", id],
  queryFn: () => answerOf(api.GET("/api/v1/actors/{id}", { params: { path: { id } } })),
});

/** One actor with what is known of it. */
export const useActor = (id: string) => useQuery(actorQuery(id));

/** The names of actors by their ids, as far as they have come. */
export function useActorNames(ids: readonly string[]): ReadonlyMap<string, { readonly name: string; readonly english: string | null }> {
  const answers = useQueries({ queries: [...new Set(ids)].map(actorQuery) });
  return new Map(
    answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, { name: data.name, english: data.english }] as const])),
  );
}
