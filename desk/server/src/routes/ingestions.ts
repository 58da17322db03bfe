import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { EventStreams } from "../http/events.js";
import { notFound, ProblemError } from "../http/problems.js";
import type { Ingestions, RunSource } from "../ingestions/ingestions.js";
import { type IngestionRow, ingestionOf, listIngestions } from "../ingestions/store.js";
import type { SourceFolder } from "../options.js";
import { Folders, Ingestion, NewIngestion } from "../schemas/admin.js";
import { Id, PageQuery, pageOf } from "../schemas/values.js";

/** Milliseconds between two looks at a run of another server. */
const LOOK = 2_000;

const keyOf = (after: string | undefined): readonly [string, string] | null => {
  if (after === undefined) return null;
  const [at, id] = after.split(" ");
  if (at === undefined || id === undefined) throw new ProblemError(400, "bad-request", "This is not where a page ended.");
  return [at, id];
};

/** Reading addresses and the folders that are offered into the archive, and how that goes. */
export const ingestionRoutes =
  (ingestions: Ingestions, folders: readonly SourceFolder[]): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit } = app.desk;
    const { database } = archive;
    const streams = new EventStreams(app);
    const folderOf = (name: string): RunSource => {
      const folder = folders.find((f) => f.name === name);
      if (folder === undefined) throw new ProblemError(422, "no-folder", "This server offers no folder of this name.");
      return { spec: folder.path, shown: `folder:${name}` };
    };
    app.get(
      "/ingestions/folders",
      {
        config: { role: "editor" },
        schema: { tags: ["ingestions"], summary: "Folders of the server that may be read", response: { 200: Folders } },
      },
      async () => ({ rows: folders.map(({ name }) => ({ name })) }),
    );
    app.post(
      "/ingestions",
      {
        config: { role: "editor" },
        schema: {
          tags: ["ingestions"],
          summary: "Reads addresses and folders into the archive",
          body: NewIngestion,
          response: { 202: Ingestion },
        },
      },
      async (request, reply) => {
        const { body } = request;
        const from = [...body.addresses.map((spec) => ({ spec, shown: spec })), ...body.folders.map(folderOf)];
        const row = await ingestions.start(from, request.account?.id ?? null);
        await audit(request, { action: "ingestion.start", subject: row.id, details: { addresses: row.sources } });
        return reply.code(202).send(row as never);
      },
    );
    app.get(
      "/ingestions",
      {
        config: { role: "editor" },
        schema: { tags: ["ingestions"], summary: "Runs, the newest first", querystring: PageQuery, response: { 200: pageOf(Ingestion) } },
      },
      async ({ query }) => {
        const rows = await listIngestions(database, keyOf(query.after), query.limit + 1);
        const last = rows[query.limit - 1];
        return {
          rows: rows.slice(0, query.limit),
          next: rows.length > query.limit && last ? `${last.started_at} ${last.id}` : null,
        } as never;
      },
    );
    const find = async (id: string): Promise<IngestionRow> => {
      const row = ingestions.now(id) ?? (await ingestionOf(database, id));
      if (row === null) throw notFound("ingestion");
      return row;
    };
    app.get(
      "/ingestions/:id",
      {
        config: { role: "editor" },
        schema: { tags: ["ingestions"], summary: "One run", params: z.object({ id: Id }), response: { 200: Ingestion } },
      },
      async ({ params }) => (await find(params.id)) as never,
    );
    app.get(
      "/ingestions/:id/events",
      {
        config: { role: "editor" },
        schema: {
          tags: ["ingestions"],
          summary: "A run as it goes: server-sent events `progress`, then `end`, each with the run",
          params: z.object({ id: Id }),
          produces: ["text/event-stream"],
        },
      },
      async ({ params }, reply) => {
        await find(params.id);
        const stream = streams.start(reply);
        let ended = false;
        const tell = (row: IngestionRow): void => {
          if (ended) return;
          ended = row.state !== "running";
          stream.send(ended ? "end" : "progress", Ingestion.parse(row));
          if (ended) stream.end();
        };
        stream.onEnd(ingestions.follow(params.id, tell));
        // Looked up again now that nothing can be missed. A run of another server is looked at from time to time.
        const look = (): Promise<void> => find(params.id).then(tell, () => stream.end());
        await look();
        const looking = setInterval(() => ingestions.now(params.id) === null && void look(), LOOK);
        stream.onEnd(() => clearInterval(looking));
      },
    );
  };
