import type { Row } from "@isnad/engine/knowledge/table";

/** Gives the name of the outlet that an address belongs to: by its domain or the domain above it. Null where no table has it. */
export type OutletOf = (url: string) => string | null;

/** The host of an address without `www.`, or null where it is no address. */
export function hostOf(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname.replace(/^www\d?\./, "") || null;
  } catch {
    return null;
  }
}

/** Looks outlets up by domain in a table with `domain` and `name` (`knowledge.table("outlets")`). */
export function createOutlets(rows: readonly Row[]): OutletOf {
  const names = new Map<string, string>();
  for (const row of rows)
    for (const domain of (row.domain ?? "").split("|")) if (domain && row.name && !names.has(domain)) names.set(domain, row.name);
  return (url) => {
    const parts = (hostOf(url) ?? "").split(".");
    for (let i = 0; i < parts.length - 1; i++) {
      const name = names.get(parts.slice(i).join("."));
      if (name !== undefined) return name;
    }
    return null;
  };
}
