import type { FastifyInstance } from "fastify";
import { mayAct, type Role } from "../context.js";
import { ProblemError } from "./problems.js";

/** A route of the API and the role that it needs. */
export interface RoleOfRoute {
  readonly method: string;
  readonly url: string;
  readonly role: Role;
}

/** Refuses, at start, a route of the API that does not say which role it needs; and, at run time, callers who have less. */
export function addRoles(app: FastifyInstance): void {
  const routes: RoleOfRoute[] = [];
  app.decorate("routeRoles", routes);
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/")) return;
    if (route.config?.role === undefined)
      throw new Error(`The route ${String(route.method)} ${route.url} does not say which role it needs: config: { role: "reader" }.`);
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, role: route.config.role });
  });
  app.addHook("onRequest", async (request) => {
    const needed = request.routeOptions.config?.role;
    if (needed === undefined || mayAct(request.account?.role ?? "reader", needed)) return;
    if (request.account === null) throw new ProblemError(401, "not-signed-in", "Sign in first.");
    throw new ProblemError(403, "not-allowed", `This needs the role ${needed}.`);
  });
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route of the API with the role that it needs. */
    readonly routeRoles: readonly RoleOfRoute[];
  }
}
