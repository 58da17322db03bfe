import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Seconds that requests are sorted by. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5];

/** Counts requests and how long they take, by route and status; never by address, or the series would have no end. */
export function addMetrics(app: FastifyInstance): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "isnad_" });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({ name: "isnad_http_requests_total", help: "Requests answered", labelNames, registers: [registry] });
  const seconds = new Histogram({
    name: "isnad_http_request_seconds",
    help: "Seconds until the answer was sent",
    labelNames,
    buckets: BUCKETS,
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? "none", status: String(reply.statusCode) };
    requests.inc(labels);
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  return registry;
}
