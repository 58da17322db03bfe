import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answerOf, api } from "../../api/client.js";
import type { components } from "../../api/schema.js";
import type { Decided } from "./spans.js";

export type QueueItem = components["schemas"]["QueueItem"];
export type ReviewArticle = components["schemas"]["ReviewArticle"];
export type ReviewReport = ReviewArticle["reports"][number];
export type Decision = components["schemas"]["Decision"];
export const QUEUES = ["open", "second", "disputed", "changed", "vanished", "done"] as const;
export type Queue = (typeof QUEUES)[number];

/** Reports that are taken at once: others are given the ones after. */
const AHEAD = 15;
const LISTED = 50;

/**
 * The queue at the side. Of what waits to be looked at, reports are claimed, so that two people have different ones before them; the other
 * queues are lists for everybody.
 */
export function useQueue(queue: Queue, type: string) {
  const filters = type === "any" ? {} : { type: [type as Decided["type"]] };
  return useQuery({
    queryKey: ["review", "queue", queue, type],
    staleTime: 0,
    queryFn: async (): Promise<readonly QueueItem[]> => {
      if (queue === "open" || queue === "second")
        return (await answerOf(api.POST("/api/v1/review/claims", { body: { queue, count: AHEAD, filters } }))).items;
      return (await answerOf(api.GET("/api/v1/review/queue", { params: { query: { queue, limit: LISTED } } }))).rows;
    },
  });
}

/** Gives back what was claimed when the page is left. */
export function useRelease(): void {
  useEffect(
    () => () => {
      void api.DELETE("/api/v1/review/claims");
    },
    [],
  );
}

/** An article with its reports and decisions. */
export const useReviewArticle = (id: string) =>
  useQuery({
    queryKey: ["review", "article", id],
    enabled: id !== "",
    staleTime: 0,
    queryFn: () => answerOf(api.GET("/api/v1/review/articles/{id}", { params: { path: { id } } })),
  });

export const useAgreement = () =>
  useQuery({ queryKey: ["review", "agreement"], queryFn: () => answerOf(api.GET("/api/v1/review/agreement")) });

/** What a person says of a report. */
export interface Verdict {
  readonly kind: "accept" | "reject" | "correct" | "add";
  readonly article: string;
  readonly key?: string;
  readonly after?: Decided;
  readonly because?: string;
  readonly second?: boolean;
  readonly seen?: number | null;
}

/** Decides, or takes back; whatever was fetched of the archive may be otherwise then. */
export function useDecide() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    decide: useMutation({
      mutationFn: (verdict: Verdict) => answerOf(api.POST("/api/v1/review/decisions", { body: verdict as never })),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: (id: number) => answerOf(api.POST("/api/v1/review/decisions/{id}/undo", { params: { path: { id } }, body: {} })),
      onSuccess,
    }),
  };
}
