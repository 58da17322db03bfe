import { ChevronDown } from "lucide-react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { PlaceCount } from "../../api/types.js";
import { ActorPicker } from "../../components/actor-picker.js";
import { Button } from "../../components/button.js";
import { DateRange } from "../../components/date-range.js";
import { Facet } from "../../components/facets.js";
import { TYPE_ORDER, typeTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import { countFilters, type FilterValues, NO_FILTERS } from "../../url/filters.js";
import { mapTexts } from "./texts.js";

interface MapFiltersProps {
  readonly filters: FilterValues;
  /** The places whatever their types: their happenings are counted by type. */
  readonly places: readonly PlaceCount[];
  readonly onChange: (change: Partial<FilterValues>) => void;
}

/** Happenings of each type at all places, in the order of types. */
function typesOf(places: readonly PlaceCount[], chosen: readonly string[]): { value: (typeof TYPE_ORDER)[number]; count: number }[] {
  const counts = new Map<string, number>();
  for (const { types } of places) for (const { type, count } of types) counts.set(type, (counts.get(type) ?? 0) + count);
  return TYPE_ORDER.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(
    ({ value, count }) => count > 0 || chosen.includes(value),
  );
}

/** What happened, when, and who took part. */
export function MapFilters({ filters, places, onChange }: MapFiltersProps) {
  const t = useTexts(mapTexts);
  const types = useTexts(typeTexts);
  const { type, actor, since, until } = filters;
  return (
    <div className="map-filters">
      <ActorPicker label={t.actor} value={actor[0] ?? ""} onChange={(id) => onChange({ actor: id === "" ? [] : [id] })} />
      <DateRange since={since} until={until} onChange={onChange} />
      <DialogTrigger>
        <Button className="map-types">
          {type.length === 0 ? t.types : t.typesChosen(type.length)} <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="popover-body" aria-label={t.types}>
            <Facet
              title={t.types}
              values={typesOf(places, type).map(({ value, count }) => ({ value, label: types[value], count }))}
              chosen={type}
              shown={TYPE_ORDER.length}
              onChange={(chosen) => onChange({ type: chosen })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {countFilters(filters) > 0 && (
        <Button look="quiet" onPress={() => onChange({ type: [], actor: [], since: NO_FILTERS.since, until: NO_FILTERS.until })}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
