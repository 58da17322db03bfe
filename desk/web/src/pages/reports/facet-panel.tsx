import type { Facets } from "../../api/types.js";
import { Choice } from "../../components/choice.js";
import { DateRange } from "../../components/date-range.js";
import { Facet, type FacetValue } from "../../components/facets.js";
import { Options } from "../../components/options.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import type { FilterValues, Listed } from "../../url/filters.js";
import { useValueLabel } from "./labels.js";
import { reportsTexts } from "./texts.js";

/** Facets in their order; the first ones stand open. */
const ORDER: readonly Listed[] = ["type", "status", "actor", "country", "place", "source", "outlet", "mode", "sector"];
const OPEN = 3;

/** How sure readings may be asked to be. */
const SHARES = ["0", "0.5", "0.75", "0.9"] as const;

interface FacetPanelProps {
  readonly facets: Facets | undefined;
  readonly view: FilterValues;
  readonly onChange: (change: Partial<FilterValues>) => void;
}

/** Everything that reports are filtered by but their words, with how many there are of each value. */
export function FacetPanel({ facets, view, onChange }: FacetPanelProps) {
  const t = useTexts(reportsTexts);
  const format = useFormat();
  const labelOf = useValueLabel(facets);
  const valuesOf = (name: Listed): FacetValue[] => {
    const counted = (facets?.[name] ?? []).map((row) => ({ value: row.value, label: labelOf(name, row.value), count: row.count }));
    const known = new Set(counted.map((v) => v.value));
    return [...counted, ...view[name].filter((v) => !known.has(v)).map((value) => ({ value, label: labelOf(name, value), count: 0 }))];
  };
  return (
    <div className="facet-panel">
      <div className="facet-dates">
        <span className="facet-title">{t.published}</span>
        <DateRange since={view.since} until={view.until} onChange={onChange} />
      </div>
      {ORDER.map((name, i) => (
        <Facet
          key={name}
          title={t[name]}
          values={valuesOf(name)}
          chosen={view[name]}
          isOpen={i < OPEN}
          shown={6}
          onChange={(chosen) => onChange({ [name]: chosen })}
        />
      ))}
      <div className="facet-rest">
        <Options
          label={t.reviewed}
          value={view.reviewed}
          onChange={(reviewed) => onChange({ reviewed })}
          options={[
            { value: "any", text: t.any },
            { value: "true", text: t.yes },
            { value: "false", text: t.no },
          ]}
        />
        <Choice
          label={t.confidence}
          value={SHARES.find((s) => Number(s) === view.confidence) ?? "0"}
          onChange={(share) => onChange({ confidence: Number(share) })}
          options={SHARES.map((value) => ({ value, text: value === "0" ? t.any : t.least(format.percent(Number(value))) }))}
        />
      </div>
    </div>
  );
}
