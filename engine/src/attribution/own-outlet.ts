import type { Article, Link } from "../dossier/types.js";
import { remember } from "../knowledge/lines.js";

/** An outlet of the knowledge base, as far as it tells whose article it is. */
interface Outlet {
  readonly id: string;
  readonly english: string;
  readonly domain: string;
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";

/** Hosts and names of outlets that are remembered: an archive has few. */
const REMEMBERED = 2_000;

/** Tells the ids of the outlet that published an article, by its address or by the name given with it. */
export function outletFinder(rows: readonly Outlet[]): (article: Article) => ReadonlySet<string> {
  const find = remember((asked: string) => {
    const [host, given] = asked.split("\n") as [string, string];
    return outletsOf(rows, host, given);
  }, REMEMBERED);
  return ({ url, outlet }) => find(`${url === null ? "" : hostOf(url)}\n${outlet?.toLowerCase().replace(/^www\./, "") ?? ""}`);
}

function outletsOf(rows: readonly Outlet[], host: string, given: string): Set<string> {
  const out = new Set<string>();
  if (host === "" && given === "") return out;
  for (const { id, english, domain } of rows) {
    const byHost = domain !== "" && (host === domain || host.endsWith(`.${domain}`));
    const byName = given !== "" && (given === domain || given === domain.split(".")[0] || given === id || given === english.toLowerCase());
    if (byHost || byName) out.add(id);
  }
  return out;
}

/** A chain without the article's own outlet (guidelines, section 6). `knownAs` gives an entity's id in the knowledge base. */
export const withoutOwn = (isnad: readonly Link[], own: ReadonlySet<string>, knownAs: (entity: string) => string | null): Link[] =>
  own.size === 0 ? [...isnad] : isnad.filter((l) => !own.has(knownAs(l.entity) ?? ""));
