import { TYPES } from "@isnad/archive";
import type { Knowledge } from "@isnad/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { MODE_LABELS } from "../labels/modes.js";
import * as labels from "../labels/types.js";
import { Ontology } from "../schemas/ontology.js";

const rows = (pairs: Readonly<Record<string, labels.Pair>>) =>
  Object.entries(pairs).map(([id, [arabic, english]]) => ({ id, arabic, english }));

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const ontologyOf = (knowledge: Knowledge) => ({
  types: rows(labels.TYPE_LABELS).map((row) => ({ ...row, quad: TYPES[row.id]?.quad ?? null, score: TYPES[row.id]?.score ?? null })),
  modes: rows(MODE_LABELS).map((row) => ({ ...row, type: row.id.split(".")[0] as string, id: row.id.split(".")[1] as string })),
  statuses: rows(labels.STATUS_LABELS),
  stances: rows(labels.STANCE_LABELS),
  kinds: rows(labels.KIND_LABELS),
  sectors: rows(labels.SECTOR_LABELS),
  contexts: rows(labels.CONTEXT_LABELS),
  links: rows(labels.LINK_LABELS),
  roles: rows(labels.ROLE_LABELS),
  countries: knowledge
    .table("countries")
    .map((row) => ({ id: String(row.id), arabic: String(row.name), english: String(row.english), alpha2: text(row.alpha2) })),
});

/** The words for the values of the API. They change with the version alone. */
export const ontologyRoutes: FastifyPluginAsyncZod = async (app) => {
  const ontology = ontologyOf(app.desk.knowledge);
  app.get(
    "/ontology",
    {
      config: { role: "reader" },
      schema: { tags: ["system"], summary: "Labels of types, modes, statuses, sectors, countries", response: { 200: Ontology } },
    },
    async (_request, reply) => {
      reply.header("cache-control", "private, max-age=300");
      return ontology;
    },
  );
};
