import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

const matches = (header: string, etag: string): boolean =>
  header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));

/**
 * Gives every JSON answer to a GET an ETag made of its bytes, and answers 304 where the caller has them. Weak: what is sent may be
 * compressed on the way. Answers may be kept by the browser alone, and are asked about each time.
 */
export function addEtags(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if ((request.method !== "GET" && request.method !== "HEAD") || reply.statusCode !== 200 || typeof payload !== "string") return payload;
    if (reply.hasHeader("etag") || reply.getHeader("cache-control") === "no-store") return payload;
    const etag = `W/"${createHash("sha1").update(payload).digest("base64url")}"`;
    reply.header("etag", etag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "private, no-cache");
    const known = request.headers["if-none-match"];
    if (known === undefined || !matches(known, etag)) return payload;
    reply.code(304).removeHeader("content-length");
    return "";
  });
}
