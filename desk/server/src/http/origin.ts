import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "./problems.js";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Whether an address names this machine alone. */
export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Whether the Origin of a request is the desk itself. */
function isOwn(request: FastifyRequest, origin: string, own: string | null): boolean {
  if (own !== null && origin === own) return true;
  try {
    // Without a known origin the desk is what the browser asked for: a page elsewhere cannot forge either of the two headers.
    return own === null && new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/**
 * Keeps other sites out. Where the desk listens on this machine alone, or its origin is known, requests under another name are refused
 * (a name that is made to point here: DNS rebinding). Requests that change something must come from a page of the desk, or from a program
 * that sends no cookie.
 */
export function addOriginCheck(app: FastifyInstance, { origin, loopback }: { origin: string | null; loopback: boolean }): void {
  const ownHost = origin === null ? null : new URL(origin).host;
  app.addHook("onRequest", async (request) => {
    const host = request.headers.host ?? "";
    const known = host === ownHost || LOOPBACK.test(host) || (origin === null && !loopback);
    if (!known) throw new ProblemError(421, "wrong-host", "The desk is not reached under this name.");
    if (SAFE.has(request.method)) return;
    const { origin: from, cookie } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const foreign =
      from === undefined ? (site === undefined ? cookie !== undefined : site !== "same-origin") : !isOwn(request, from, origin);
    if (foreign) throw new ProblemError(403, "wrong-origin", "This must be asked from a page of the desk itself.");
  });
}
