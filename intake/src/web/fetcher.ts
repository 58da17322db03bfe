import { Refusal } from "../sources/item.js";
import { type Answer, type Client, type ClientOptions, createClient } from "./client.js";
import { type Clock, SYSTEM_CLOCK } from "./clock.js";
import { ALL_ALLOWED, type Robots, robotsOf } from "./robots.js";

/** How politely addresses are got. */
export interface FetcherOptions extends ClientOptions {
  /** Milliseconds between two requests to one host, at least. */
  readonly delay?: number;
  readonly clock?: Clock;
}

/** What a request is for. */
export interface FetchRequest {
  /** The user named this address: the site's robots.txt is for what is found by following. */
  readonly named?: boolean;
  /** From an earlier answer: an unchanged page is then answered with 304. */
  readonly etag?: string | null;
  readonly modified?: string | null;
}

/** Gets addresses one after the other for each host, with a pause between, and asks robots.txt. */
export interface Fetcher {
  /** The answer, 304 included; throws Refusal for every other that is no success, and `status` and `retryAfter` are in it. */
  get(url: string, request?: FetchRequest): Promise<Answer>;
  /** Milliseconds that the host of an address has still to be left alone, as it asked (Retry-After). */
  rests(url: string): number;
  close(): Promise<void>;
}

/** A refusal that says how the server answered. */
export class StatusRefusal extends Refusal {
  readonly status: number;
  /** Milliseconds to wait as the server asks, or null. */
  readonly retryAfter: number | null;
  constructor(
    status: number,
    retryAfter: number | null,
    why = `It was answered ${status}: ${status >= 500 || status === 429 ? "try again later" : "check the address"}.`,
  ) {
    super(status === 404 || status === 410 ? "missing" : "network", why);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Milliseconds that a Retry-After header asks for. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

const ROBOTS_KEPT = 24 * 3600 * 1000;
/** A robots.txt that could not be had is asked for again after so long. */
const ROBOTS_MISSED = 10 * 60 * 1000;
const DELAY = 1000;
/** A pause that a host asks for is waited for up to so long; longer ones are refused, to be tried later. */
const WAITED_FOR = 10_000;
const LONGEST_REST = 24 * 3600 * 1000;

interface Host {
  /** Requests of a host wait for each other. */
  queue: Promise<unknown>;
  free: number;
  /** Till when it asked to be left alone. */
  resting: number;
  /** No rules: they could not be had, so that nothing may be read (RFC 9309, 2.3.1.4). */
  robots: { until: number; rules: Robots | null } | null;
}

async function robotsFor(client: Client, url: URL): Promise<Robots | null> {
  const address = new URL("/robots.txt", url).href;
  try {
    const answer = await client.get(address);
    if (answer.status >= 500 || answer.status === 429) return null;
    return answer.status === 200 ? robotsOf(address, new TextDecoder().decode(answer.bytes)) : ALL_ALLOWED;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "network") return null;
    if (error instanceof Refusal && error.kind === "too-large") return ALL_ALLOWED;
    throw error;
  }
}

/** A fetcher. Private addresses are refused unless `allowPrivate`. Close it at the end. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { delay = DELAY, clock = SYSTEM_CLOCK } = options;
  const client = createClient(options);
  const hosts = new Map<string, Host>();
  const turn = async (host: Host, pause: number): Promise<void> => {
    const wait = Math.max(host.free, host.resting) - clock.now();
    if (wait > 0) await clock.sleep(wait);
    host.free = clock.now() + pause;
  };
  const hostOf = ({ host }: URL): Host => {
    const known = hosts.get(host) ?? { queue: Promise.resolve(), free: 0, resting: 0, robots: null };
    hosts.set(host, known);
    return known;
  };
  /** Throws where the site forbids an address that nobody named. */
  const checkRobots = async (url: URL): Promise<void> => {
    const host = hostOf(url);
    if (host.robots === null || clock.now() > host.robots.until) {
      await turn(host, delay);
      const rules = await robotsFor(client, url);
      host.robots = { until: clock.now() + (rules === null ? ROBOTS_MISSED : ROBOTS_KEPT), rules };
    }
    if (host.robots.rules === null)
      throw new Refusal("network", "Its site's robots.txt could not be had, so nothing is read there: try again later.");
    if (!host.robots.rules.allows(url.href)) throw new Refusal("robots", "Its site asks programs not to read it (robots.txt).");
  };
  const restOf = (host: Host | undefined): number => Math.max(0, (host?.resting ?? 0) - clock.now());
  const getNow = async (url: URL, host: Host, request: FetchRequest): Promise<Answer> => {
    const rest = restOf(host);
    if (rest > WAITED_FOR)
      throw new StatusRefusal(429, rest, `Its site asked for a pause of ${Math.ceil(rest / 60_000)} more minutes: try again later.`);
    if (!request.named) await checkRobots(url);
    await turn(host, Math.max(delay, host.robots?.rules?.delay ?? 0));
    const headers = {
      ...(request.etag ? { "if-none-match": request.etag } : {}),
      ...(request.modified ? { "if-modified-since": request.modified } : {}),
    };
    // Where an address leads, its site decides: a redirect is no way around.
    const answer = await client.get(url.href, headers, request.named ? undefined : checkRobots);
    if ((answer.status >= 200 && answer.status < 300) || answer.status === 304) return answer;
    const retryAfter = retryAfterOf(answer.retryAfter, clock.now());
    if (answer.status === 429 || answer.status === 503)
      hostOf(new URL(answer.url)).resting = clock.now() + Math.min(retryAfter ?? 0, LONGEST_REST);
    throw new StatusRefusal(answer.status, retryAfter);
  };
  return {
    close: () => client.close(),
    rests: (url) => (URL.canParse(url) ? restOf(hosts.get(new URL(url).host)) : 0),
    async get(url, request = {}) {
      if (!URL.canParse(url)) throw new Refusal("missing", "It is no address.");
      const parsed = new URL(url);
      const host = hostOf(parsed);
      const done = host.queue.then(() => getNow(parsed, host, request));
      host.queue = done.catch(() => {});
      return done;
    },
  };
}
