import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { type Clock, createFetcher, type Fetcher, type FetcherOptions } from "../src/sources/index.js";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A page, a text with a MIME type, or a handler, by path. */
export type Site = Record<string, string | Uint8Array | readonly [string, string | Uint8Array] | Handler>;

/** A server of a site on loopback, stopped after the test. `asked` has the paths in order. */
export async function serve(site: Site): Promise<{ base: string; asked: string[]; requests: IncomingMessage[] }> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    requests.push(request);
    const found = site[request.url ?? ""];
    if (typeof found === "function") found(request, response);
    else if (found === undefined) response.writeHead(404).end();
    else {
      const [type, body] = typeof found === "string" || found instanceof Uint8Array ? ["text/html; charset=utf-8", found] : found;
      response.setHeader("content-type", type).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, requests };
}

/** A clock that stands still but for sleep, which takes no time. */
export function fakeClock(start = Date.parse("2020-08-18T10:00:00Z")): Clock & { slept: number[] } {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    async sleep(ms) {
      slept.push(ms);
      time += ms;
    },
  };
}

/** A fetcher that may go to loopback, closed after the test. */
export function fetcherFor(options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({ allowPrivate: true, clock: fakeClock(), timeout: 5000, ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}
