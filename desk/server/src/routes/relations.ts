import type { Archive, Side } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { FilterQuery, PeriodQuery } from "../schemas/filters.js";
import { Network, PlaceMap, Relation, RelationEvent, SideWord } from "../schemas/relations.js";
import { PageQuery, pageOf as pageSchema, whole } from "../schemas/values.js";
import { filtersOf, pageOf, periodOf } from "./ask.js";

const Pair = PeriodQuery.extend({ a: SideWord, b: SideWord });

const sideOf = (word: string): Side => {
  const value = word.slice(word.indexOf(":") + 1);
  return word.startsWith("country:") ? { country: value } : { actor: value };
};

/** Whom the sides stand for. */
async function namesOf(archive: Archive, a: Side, b: Side) {
  const ids = [a, b].map((side) => ("country" in side ? `k:${side.country}` : side.actor));
  const { rows } = await archive.actors({ ids }, { limit: 2 });
  const find = (id: string | undefined) => rows.find((r) => r.id === id) ?? null;
  return { a: find(ids[0]), b: find(ids[1]) };
}

/** What passes between actors: pairs over time, the network, the map. */
export const relationRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse } = app.desk;
  app.get(
    "/relations",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["relations"],
        summary: "What passed between two, over time",
        querystring: Pair.extend({ step: z.enum(["day", "month", "year"]).default("month") }),
        response: { 200: Relation },
      },
    },
    async ({ query }) => {
      const [a, b] = [sideOf(query.a), sideOf(query.b)];
      return { ...(await archive.relation(a, b, periodOf(query), query.step)), names: await namesOf(archive, a, b) } as never;
    },
  );
  app.get(
    "/relations/events",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["relations"],
        summary: "What passed between two, one by one, the newest first",
        querystring: Pair.extend(PageQuery.shape),
        response: { 200: pageSchema(RelationEvent) },
      },
    },
    async ({ query }) => archive.relationEvents(sideOf(query.a), sideOf(query.b), periodOf(query), pageOf(query)) as never,
  );
  app.get(
    "/network",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["relations"],
        summary: "Who has to do with whom",
        querystring: PeriodQuery.extend({
          by: z.enum(["country", "actor"]).default("actor"),
          most: whole(1, 2_000).default(300).describe("edges at most"),
        }),
        response: { 200: Network },
      },
    },
    async ({ query }) => {
      const [network, days] = await Promise.all([archive.network(query.by, periodOf(query), query.most), archive.networkDays()]);
      return { ...network, days } as never;
    },
  );
  app.get(
    "/map",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["relations"],
        summary: "Happenings by place",
        querystring: FilterQuery.extend({ most: whole(1, 2_000).default(500).describe("places at most") }),
        response: { 200: PlaceMap },
      },
    },
    async ({ query }) => archive.places(filtersOf(query), query.most, { analyse, latin: query.latin }) as never,
  );
};
