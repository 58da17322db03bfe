import { createRequire } from "node:module";

interface Parsed {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}

const parse = createRequire(import.meta.url)("robots-parser") as (url: string, text: string) => Parsed;

/** What a site's robots.txt asks of this program. */
export interface Robots {
  allows(url: string): boolean;
  /** Milliseconds between requests, as asked for; 0 where nothing is asked. */
  readonly delay: number;
}

const NAME = "isnad";
const LONGEST_DELAY = 60_000;

/** Everything allowed. */
export const ALL_ALLOWED: Robots = { allows: () => true, delay: 0 };

/** Reads a robots.txt, as RFC 9309 has it. */
export function robotsOf(url: string, text: string): Robots {
  const parsed = parse(url, text.slice(0, 512 * 1024));
  const seconds = Number(parsed.getCrawlDelay(NAME) ?? 0);
  return {
    allows: (page) => parsed.isAllowed(page, NAME) !== false,
    delay: Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, LONGEST_DELAY) : 0,
  };
}
