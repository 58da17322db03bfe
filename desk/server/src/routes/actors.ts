import type { ActorRow, Filters } from "@isnad/archive";
import type { Knowledge } from "@isnad/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { notFound } from "../http/problems.js";
import { Actor, ActorPage, ActorRole } from "../schemas/actors.js";
import { FilterQuery } from "../schemas/filters.js";
import { ReportPage } from "../schemas/reports.js";
import { Country, Flag, Id, list, PageQuery, SearchText } from "../schemas/values.js";
import { filtersOf, pageOf } from "./ask.js";

const ActorQuery = PageQuery.extend({
  q: SearchText.optional().describe("a name in Arabic or Latin letters, or an alpha-3 code"),
  latin: Flag.optional(),
  begun: Flag.optional().describe("true: the last word of `q` is only its beginning"),
  kind: list(z.enum(["person", "organisation", "group", "country", "place", "facility"])).optional(),
  country: list(Country).optional(),
});

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The offices that the knowledge base knows somebody to have held, the earliest first. */
function officesOf(knowledge: Knowledge, actor: ActorRow) {
  if (actor.known === null) return [];
  return knowledge
    .table("tenures")
    .filter((row) => row.person === actor.known)
    .map((row) => ({
      id: String(row.id),
      name: String(row.office),
      english: text(row.english),
      country: text(row.country),
      from: text(row.from),
      until: text(row.until),
      sure: row.sure === "yes",
    }))
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
}

/** The filters of the reports in which an actor has a role. */
const rolesOf: Readonly<Record<z.output<typeof ActorRole>, (id: string) => Filters>> = {
  actor: (id) => ({ actors: [id], role: "actor" }),
  recipient: (id) => ({ actors: [id], role: "recipient" }),
  source: (id) => ({ sources: [id] }),
  about: (id) => ({ actors: [id], toldByOthers: [id] }),
};

/** Actors: who they are, what they do, what they say and what is said of them. */
export const actorRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse, knowledge } = app.desk;
  app.get(
    "/actors",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["actors"],
        summary: "Actors, those of the most articles first",
        querystring: ActorQuery,
        response: { 200: ActorPage },
      },
    },
    async ({ query }) => {
      const name = query.q?.trim();
      return archive.actors(
        { name: name === "" ? undefined : name, latin: query.latin, begun: query.begun, kinds: query.kind, countries: query.country },
        pageOf(query),
      ) as never;
    },
  );
  app.get(
    "/actors/:id",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["actors"], summary: "One actor", params: z.object({ id: Id }), response: { 200: Actor } },
    },
    async ({ params }) => {
      const actor = await archive.actor(params.id);
      if (actor === null) throw notFound("actor");
      const merges = await archive.merges(params.id, { limit: 100 });
      return { ...actor, offices: officesOf(knowledge, actor), merges: merges.rows } as never;
    },
  );
  app.get(
    "/actors/:id/reports",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["actors"],
        summary: "Reports of an actor: what it does, undergoes, says, and what others say of it",
        params: z.object({ id: Id }),
        querystring: FilterQuery.omit({ actor: true, source: true }).extend({ ...PageQuery.shape, role: ActorRole.default("actor") }),
        response: { 200: ReportPage },
      },
    },
    async ({ params, query }) =>
      archive.reports({ ...filtersOf(query), ...rolesOf[query.role](params.id) }, pageOf(query), { analyse, latin: query.latin }) as never,
  );
};
