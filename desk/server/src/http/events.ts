import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply } from "fastify";

/** Milliseconds between two signs of life: proxies cut silent connections. */
const ALIVE = 15_000;

/** A stream of server-sent events. */
export interface EventStream {
  send(event: string, data: unknown): void;
  end(): void;
  /** Called once, when the stream ends for whatever reason. */
  onEnd(done: () => void): void;
}

/** Streams that are open, so that they end when the server does. */
export class EventStreams {
  private readonly open = new Set<ServerResponse>();

  constructor(app: FastifyInstance) {
    app.addHook("preClose", async () => {
      for (const response of this.open) response.end();
    });
  }

  /** Makes an answer a stream; the handler must not answer otherwise. The headers that were set stay. */
  start(reply: FastifyReply): EventStream {
    reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) response.setHeader(name, value);
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" });
    response.write("retry: 3000\n\n");
    this.open.add(response);
    const alive = setInterval(() => response.write(": alive\n\n"), ALIVE);
    const ends: (() => void)[] = [];
    response.once("close", () => {
      clearInterval(alive);
      this.open.delete(response);
      for (const done of ends) done();
    });
    return {
      send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      end: () => void response.end(),
      onEnd: (done) => void ends.push(done),
    };
  }
}
