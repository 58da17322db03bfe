import { useActorNames } from "../../api/actors.js";
import type { Facets } from "../../api/types.js";
import { nameIn } from "../../components/names.js";
import { countryName } from "../../labels/countries.js";
import { modeTexts } from "../../labels/modes.js";
import { sectorTexts } from "../../labels/sectors.js";
import { statusTexts, typeTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import type { Listed } from "../../url/filters.js";

/** Words for the values of filters, in the language of whoever looks. `facets` bring the names of actors; others are asked for. */
export function useValueLabel(facets: Facets | undefined, chosen: readonly string[] = []): (name: Listed, value: string) => string {
  const { language } = usePreferences();
  const types = useTexts(typeTexts) as Readonly<Record<string, string>>;
  const statuses = useTexts(statusTexts) as Readonly<Record<string, string>>;
  const modes = useTexts(modeTexts) as Readonly<Record<string, string>>;
  const sectors = useTexts(sectorTexts) as Readonly<Record<string, string>>;
  const counted = [...(facets?.actor ?? []), ...(facets?.place ?? []), ...(facets?.source ?? [])];
  const names = new Map(counted.flatMap((c) => (c.name === null ? [] : [[c.value, { name: c.name, english: c.english }] as const])));
  const asked = useActorNames(facets === undefined ? [] : chosen.filter((id) => !names.has(id)));
  return (name, value) => {
    if (name === "type") return types[value] ?? value;
    if (name === "status") return statuses[value] ?? value;
    if (name === "mode") return modes[value] ?? value;
    if (name === "sector") return sectors[value] ?? value;
    if (name === "country") return countryName(value, language);
    if (name === "outlet") return value;
    const known = names.get(value) ?? asked.get(value);
    return known === undefined ? value : nameIn(known, language);
  };
}
