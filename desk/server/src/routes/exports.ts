import { addAbortSignal, Readable } from "node:stream";
import { exportFiles, FORMATS, formatOf } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { zipOf } from "../exports/zip.js";
import { ProblemError } from "../http/problems.js";
import { ExportFormats, ExportQuery } from "../schemas/exports.js";
import { filtersOf } from "./ask.js";

/** Exports that are made at the same time: each holds a connection to the database while it is taken. */
const MOST = 2;
/** Milliseconds that one may last. */
const LONGEST = 10 * 60_000;

/** Files of exactly what is filtered, in a ZIP archive that is made while it is sent. */
export const exportRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse, reader } = app.desk;
  let open = 0;
  app.get(
    "/export/formats",
    {
      config: { role: "reader" },
      schema: { tags: ["export"], summary: "What can be exported", response: { 200: ExportFormats } },
    },
    async () => ({ formats: FORMATS.map(({ name, says, files }) => ({ name, says, files: files.map((f) => f.name) })) }),
  );
  app.get(
    "/export",
    {
      config: { role: "reader" },
      schema: {
        tags: ["export"],
        summary: "Exactly what is filtered, as a ZIP archive with a data package",
        querystring: ExportQuery,
        produces: ["application/zip"],
      },
    },
    async ({ query }, reply) => {
      if (open >= MOST) throw new ProblemError(503, "export-busy", "Other exports are being made: try again in a moment.");
      open++;
      const chosen = { ...filtersOf(query), happenedSince: query.happened_since, happenedUntil: query.happened_until };
      const files = exportFiles(archive, chosen, query.format, {
        analyse,
        latin: query.latin,
        offsets: query.offsets,
        bom: query.bom,
        escapeFormulas: query.escape,
        by: query.by,
        reader: formatOf(query.format).needsReader ? reader() : undefined,
      });
      const stream = addAbortSignal(AbortSignal.timeout(LONGEST), Readable.from(zipOf(files)));
      stream.once("close", () => {
        open--;
        // Also where the caller went away: what is held for it is given back.
        void files.return(undefined);
      });
      return reply
        .type("application/zip")
        .header("content-disposition", `attachment; filename="isnad-${query.format}.zip"`)
        .header("cache-control", "no-store")
        .send(stream);
    },
  );
};
