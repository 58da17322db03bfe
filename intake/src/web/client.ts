import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { Agent, fetch, type Response } from "undici";
import { bodyOf } from "../fetch.js";
import { Refusal } from "../sources/item.js";
import { megabytes } from "../sources/limits.js";
import { isIpHost, isPublicAddress } from "./addresses.js";

/** Finds the addresses of a host name, as `dns.lookup` does with `all`. */
export type Lookup = (host: string, options: LookupOptions, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

/** What a client may do. */
export interface ClientOptions {
  /** Allow addresses in private networks and this machine's own. */
  readonly allowPrivate?: boolean;
  /** Bytes of an answer, unpacked; more is refused. */
  readonly largest?: number;
  /** Milliseconds for the whole answer. */
  readonly timeout?: number;
  readonly userAgent?: string;
  /** In place of the system's, for tests. */
  readonly lookup?: Lookup;
  /** Which IP addresses are public; in place of the rule, for tests. */
  readonly isPublic?: (address: string) => boolean;
}

/** An answer to a request. */
export interface Answer {
  readonly status: number;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly type: string;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  /** As given by the header: seconds or a date. */
  readonly retryAfter: string | null;
  /** Empty unless the status is a success. */
  readonly bytes: Uint8Array;
}

/** Makes requests; private addresses are refused where the connection is made, at every redirect. */
export interface Client {
  /** `follow` is asked before a redirect is followed, and throws where that must not be. */
  get(url: string, headers?: Readonly<Record<string, string>>, follow?: (to: URL) => Promise<void>): Promise<Answer>;
  close(): Promise<void>;
}

export const USER_AGENT = "isnad/0.1 (news reader; reads what its user asks for)";
const MOST_REDIRECTS = 5;
const DEFAULTS = {
  allowPrivate: false,
  largest: 20 * 1024 * 1024,
  timeout: 20_000,
  userAgent: USER_AGENT,
  lookup: dnsLookup as Lookup,
  isPublic: isPublicAddress,
};

const privateAddress = (host: string): Refusal =>
  new Refusal("private-address", `It leads to ${host}, in a private network: give --allow-private if that is meant.`);

/** A lookup that gives public addresses only: what was checked is what is connected to. */
function publicLookup(lookup: Lookup, isPublic: (address: string) => boolean): Lookup {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const open = found.filter(({ address }) => isPublic(address));
      return open.length > 0 ? done(null, open) : done(privateAddress(host), []);
    });
}

/** undici asks for one address or for all. */
const connectLookup =
  (lookup: Lookup) =>
  (host: string, options: LookupOptions, done: (error: Error | null, address: string | LookupAddress[], family?: number) => void): void =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const first = found?.[0];
      if (error || !first) done(error ?? new Error(`no address for ${host}`), []);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });

function checkUrl(url: string, isAllowed: (address: string) => boolean): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new Refusal("missing", "It is no address.");
  }
  if (!/^https?:$/.test(parsed.protocol)) throw new Refusal("format", `It is no http or https address but ${parsed.protocol}`);
  if (isIpHost(parsed.hostname) && !isAllowed(parsed.hostname.replace(/^\[|\]$/g, ""))) throw privateAddress(parsed.hostname);
  return parsed;
}

const tooLarge = (largest: number): Refusal => new Refusal("too-large", `It is larger than ${megabytes(largest)}: that is no article.`);

function networkRefusal(error: unknown, timedOut: boolean, timeout: number): unknown {
  if (error instanceof Refusal) return error;
  const cause = (error as { cause?: unknown }).cause;
  if (cause instanceof Refusal) return cause;
  if (timedOut) return new Refusal("network", `It did not answer fully within ${timeout / 1000} seconds: try again later.`);
  const code = (cause as { code?: string } | undefined)?.code;
  return new Refusal("network", `It could not be reached${code ? ` (${code})` : ""}: check the address and the connection.`);
}

async function answerOf(response: Response, url: string, largest: number): Promise<Answer> {
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok) await response.body?.cancel();
  return {
    status: response.status,
    url,
    type,
    charset: /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? null,
    etag: response.headers.get("etag"),
    modified: response.headers.get("last-modified"),
    retryAfter: response.headers.get("retry-after"),
    bytes: response.ok ? await bodyOf(response, largest, tooLarge(largest)) : new Uint8Array(),
  };
}

/** A client for the addresses that the user asked for and what these lead to. `get` throws Refusal. */
export function createClient(options: ClientOptions = {}): Client {
  const { allowPrivate, largest, timeout, userAgent, lookup, isPublic } = { ...DEFAULTS, ...options };
  const isAllowed = allowPrivate ? (): boolean => true : isPublic;
  const agent = new Agent({ connect: { lookup: connectLookup(publicLookup(lookup, isAllowed)) as never }, connections: 4 });
  return {
    close: () => agent.destroy(),
    async get(url, headers = {}, follow = async () => {}) {
      const signal = AbortSignal.timeout(timeout);
      try {
        let at = checkUrl(url, isAllowed);
        for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
          const response = await fetch(at, {
            dispatcher: agent,
            signal,
            redirect: "manual",
            headers: {
              "user-agent": userAgent,
              accept: "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
              ...headers,
            },
          });
          const location = response.headers.get("location");
          if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return await answerOf(response, at.href, largest);
          await response.body?.cancel();
          at = checkUrl(new URL(location, at).href, isAllowed);
          await follow(at);
        }
        throw new Refusal("network", `It was sent on more than ${MOST_REDIRECTS} times: check the address.`);
      } catch (error) {
        throw networkRefusal(error, signal.aborted, timeout);
      }
    },
  };
}
