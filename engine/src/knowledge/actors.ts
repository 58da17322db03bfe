import type { EntityKind } from "../dossier/types.js";
import { type Actor, nameKeys } from "../names/gazetteer.js";
import { nameKey } from "../text/letters.js";
import { listOf, type Row, sectorsOf } from "./table.js";

const EMPTY_ACTOR = { country: null, sectors: [], outlet: false, capitalOf: null } as const;

/** Everything with a name, most particular first: the first to claim a name keeps it. */
export function namedActors(table: (name: string) => readonly Row[]): { actor: Actor; names: string[] }[] {
  const out: { actor: Actor; names: string[] }[] = [];
  const names = (row: Row): string[] => [row.name as string, ...listOf(row.aliases)].filter(Boolean);
  for (const r of table("countries")) {
    const actor: Actor = {
      ...EMPTY_ACTOR,
      id: r.id as string,
      kind: "country",
      name: r.name as string,
      english: r.english as string,
      country: r.id as string,
    };
    out.push({ actor, names: [...names(r), r.official as string].filter(Boolean) });
  }
  const capitals = new Map(table("countries").flatMap((r) => listOf(r.capital).map((c) => [nameKeys(c).join(" "), r.id as string])));
  for (const r of table("places")) {
    const capitalOf =
      names(r)
        .map((n) => capitals.get(nameKeys(n).join(" ")))
        .find((c) => c !== undefined && c === r.country) ?? null;
    const facility = ["facility", "base", "airport", "port", "crossing", "camp", "prison"].includes(r.kind as string);
    const kind: EntityKind = facility ? "facility" : "place";
    out.push({
      actor: {
        ...EMPTY_ACTOR,
        id: r.id as string,
        kind,
        name: r.name as string,
        english: r.english as string,
        country: r.country || null,
        capitalOf,
      },
      names: names(r),
    });
  }
  for (const r of table("countries"))
    for (const c of listOf(r.capital))
      out.push({
        actor: {
          ...EMPTY_ACTOR,
          id: `${r.id}-capital`,
          kind: "place",
          name: c,
          english: `capital of ${r.english}`,
          country: r.id as string,
          capitalOf: r.id as string,
        },
        names: [c],
      });
  for (const [name, kind] of [
    ["groups", "group"],
    ["organisations", "organisation"],
  ] as const)
    for (const r of table(name))
      out.push({
        actor: {
          ...EMPTY_ACTOR,
          id: r.id as string,
          kind,
          name: r.name as string,
          english: r.english as string,
          country: r.country || null,
          sectors: sectorsOf(r),
        },
        names: names(r),
      });
  for (const r of table("outlets"))
    out.push({
      actor: {
        ...EMPTY_ACTOR,
        id: r.id as string,
        kind: "organisation",
        name: r.name as string,
        english: r.english as string,
        country: r.country || null,
        sectors: ["JRN"],
        outlet: true,
      },
      names: names(r),
    });
  for (const r of table("people"))
    out.push({
      actor: {
        ...EMPTY_ACTOR,
        id: r.id as string,
        kind: "person",
        name: r.name as string,
        english: r.english as string,
        country: r.country || null,
        sectors: sectorsOf(r),
      },
      names: names(r),
    });
  return out;
}

/** Given names: the table's, and the first words of the people listed. */
export function givenNames(table: (name: string) => readonly Row[]): Set<string> {
  const out = new Set<string>();
  for (const r of table("given-names")) for (const n of [r.name as string, ...listOf(r.aliases)]) out.add(nameKey(n));
  for (const r of table("people")) {
    // `فان در سار`: a short form that begins further on in the name begins with no given name.
    const later = nameKeys(r.name as string).slice(1);
    for (const n of [r.name as string, ...listOf(r.aliases)]) {
      const [first, second] = nameKeys(n) as [string, string | undefined];
      if (second !== undefined && first.length > 2 && !later.includes(first)) out.add(first);
    }
  }
  return out;
}
