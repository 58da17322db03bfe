import type { FastifyInstance } from "fastify";
import { mayAct } from "../context.js";
import { ProblemError } from "./problems.js";

/** Refuses, at start, a route of the API that does not say which role it needs; and, at run time, callers who have less. */
export function addRoles(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    if (route.url.startsWith("/api/") && route.config?.role === undefined)
      throw new Error(`The route ${String(route.method)} ${route.url} does not say which role it needs: config: { role: "reader" }.`);
  });
  app.addHook("onRequest", async (request) => {
    const needed = request.routeOptions.config?.role;
    if (needed === undefined || mayAct(request.account?.role ?? "reader", needed)) return;
    if (request.account === null) throw new ProblemError(401, "not-signed-in", "Sign in first.");
    throw new ProblemError(403, "not-allowed", `This needs the role ${needed}.`);
  });
}
