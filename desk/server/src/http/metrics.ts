import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Seconds that requests are sorted by. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5];

/** What was answered since the server began. */
export interface Answered {
  readonly answered: number;
  /** With 400 to 499, and with 500 and more. */
  readonly refused: number;
  readonly failed: number;
  /** Seconds in which 95 of 100 were answered, at most: the bound of a bucket; null before the first, and beyond the last. */
  readonly seconds: number | null;
}

/** Sums up the figures of requests. */
export async function answeredOf(registry: Registry): Promise<Answered> {
  const requests = await (registry.getSingleMetric("isnad_http_requests_total") as Counter).get();
  const sum = (from: string, below: string): number =>
    requests.values.filter(({ labels: { status } }) => String(status) >= from && String(status) < below).reduce((n, v) => n + v.value, 0);
  const answered = sum("0", "9");
  const { values } = await (registry.getSingleMetric("isnad_http_request_seconds") as Histogram).get();
  const within = (bucket: number): number =>
    values.filter(({ labels }) => (labels as { le?: unknown }).le === bucket).reduce((n, v) => n + v.value, 0);
  const seconds = answered === 0 ? null : (BUCKETS.find((bucket) => within(bucket) >= 0.95 * answered) ?? null);
  return { answered, refused: sum("4", "5"), failed: sum("5", "6"), seconds };
}

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
