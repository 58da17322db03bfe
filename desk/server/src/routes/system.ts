import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Registry } from "prom-client";
import { z } from "zod";
import { Health, Ready } from "../schemas/system.js";

/** Whether the server lives and can answer, its figures, its description, and who is asking. */
export const systemRoutes =
  (registry: Registry): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, version } = app.desk;
    app.get(
      "/health",
      { config: { role: "reader" }, schema: { tags: ["system"], summary: "The server lives", response: { 200: Health } } },
      async () => ({ status: "ok" as const, version }),
    );
    app.get(
      "/ready",
      { config: { role: "reader" }, schema: { tags: ["system"], summary: "The database answers", response: { 200: Ready, 503: Ready } } },
      async (_request, reply) => {
        const database = archive.database.kind;
        try {
          await archive.database.query("select 1");
          return { status: "ready" as const, database };
        } catch {
          return reply.code(503).send({ status: "not-ready" as const, database });
        }
      },
    );
    app.get(
      "/metrics",
      {
        config: { role: "reader" },
        schema: { tags: ["system"], summary: "Figures for Prometheus", produces: ["text/plain"], response: { 200: z.string() } },
      },
      async (_request, reply) => {
        const text = await registry.metrics();
        return reply.type(registry.contentType).header("cache-control", "no-store").serializer(String).send(text);
      },
    );
    app.get("/openapi.json", { config: { role: "reader" }, schema: { hide: true } }, async (_request, reply) =>
      reply.type("application/json").send(app.swagger()),
    );
  };
