import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { problemOf, sendProblem } from "./problems.js";

const YEAR = "public, max-age=31536000, immutable";

/**
 * Whether a request is a browser's for a page of the app, and not for data or a file. How the address ends says nothing: ids of articles
 * may be addresses of pages themselves.
 */
const asksPage = (method: string, url: string, accept: string | undefined): boolean =>
  (method === "GET" || method === "HEAD") && !/^\/(?:api|assets)\//.test(url) && (accept ?? "").includes("text/html");

/**
 * Serves the built web app: files whose names hold their hash (`assets/`) for a year, everything else after asking; any other address
 * that a browser opens is a page of the app. Without a folder, or before it is built, there is only the API.
 */
export async function addPages(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(join(folder, "index.html"));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: ["index.html"],
      dotfiles: "deny",
      cacheControl: false,
      // The build holds a .br or .gz beside each file that gets smaller by it.
      preCompressed: true,
      setHeaders: (response, path) => response.header("cache-control", path.startsWith(join(folder, "assets")) ? YEAR : "no-cache"),
    });
  // What is not there is counted as every other request: asking for it is no way around the limit.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    if (built && asksPage(request.method, request.url, request.headers.accept)) return reply.sendFile("index.html");
    return sendProblem(reply, problemOf(404, "not-found", "There is nothing at this address."));
  });
}
