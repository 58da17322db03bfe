import type { FastifyRequest } from "fastify";

/** The path alone: what people search for, and ids that are addresses with what follows `?`, are nobody's business later. */
const pathOf = (url: string): string => url.split("?")[0] as string;

/** How requests are written to the log: no contents, no cookies, no queries. */
export const SERIALIZERS = {
  req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request.url), from: request.ip }),
};
