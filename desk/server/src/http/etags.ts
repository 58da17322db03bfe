import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

const matches = (header: string, etag: string): boolean =>
  header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));

/** The ETag of an answer. */
export const etagOf = (payload: string): string => `W/"${createHash("sha1").update(payload).digest("base64url")}"`;

/**
 * Gives every JSON answer to a GET an ETag made of its bytes, and answers 304 where the caller has them. Weak: what is sent may be
 * compressed on the way. Answers may be kept by the browser alone, and are asked about each time.
 */
export function addEtags(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if ((request.method !== "GET" && request.method !== "HEAD") || reply.statusCode !== 200) return payload;
    if (reply.getHeader("cache-control") === "no-store") return payload;
    // A kept answer brings its own; files of the app are streams, with theirs.
    const own = Buffer.isBuffer(payload) ? reply.getHeader("etag") : undefined;
    if (typeof payload !== "string" && own === undefined) return payload;
    const etag = String(own ?? reply.getHeader("etag") ?? etagOf(payload as string));
    reply.header("etag", etag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "private, no-cache");
    const known = request.headers["if-none-match"];
    if (known === undefined || !matches(known, etag)) return payload;
    reply.code(304).removeHeader("content-length");
    return "";
  });
}
