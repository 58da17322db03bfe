import { useId, useState } from "react";
import { useFormat } from "../language/format.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { Button } from "./button.js";
import "./facets.css";

/** A value that can be chosen, and how many there are of it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Values that are shown before somebody asks for more. */
  readonly shown?: number;
  /** Whether the facet is open at first. */
  readonly isOpen?: boolean;
}

const facetTexts = defineTexts({
  more: { ar: "المزيد", en: "More" },
  fewer: { ar: "أقل", en: "Fewer" },
});

/** Chosen values stay in sight, also where nothing of them is left or they are beyond those shown. */
function seen(values: readonly FacetValue[], chosen: readonly string[], most: number): readonly FacetValue[] {
  const known = new Set(values.map((v) => v.value));
  const gone = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 }));
  return [...values.filter((v, i) => i < most || chosen.includes(v.value)), ...gone];
}

/** One facet of a list: values with how many there are of each, any of which may be chosen. */
export function Facet({ title, values, chosen, onChange, shown = 8, isOpen = true }: FacetProps) {
  const t = useTexts(facetTexts);
  const format = useFormat();
  const id = useId();
  const [all, setAll] = useState(false);
  if (values.length === 0 && chosen.length === 0) return null;
  const toggle = (value: string): void => onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <details className="facet" open={isOpen || chosen.length > 0}>
      <summary>
        {title}
        {chosen.length > 0 && <span className="facet-chosen">{format.number(chosen.length)}</span>}
      </summary>
      <fieldset>
        <legend className="unseen">{title}</legend>
        {seen(values, chosen, all ? values.length : shown).map((v) => (
          <label key={v.value} className="facet-value" htmlFor={`${id}-${v.value}`}>
            <input id={`${id}-${v.value}`} type="checkbox" checked={chosen.includes(v.value)} onChange={() => toggle(v.value)} />
            <bdi className="facet-label">{v.label}</bdi>
            <span className="facet-count">{format.number(v.count)}</span>
          </label>
        ))}
        {values.length > shown && (
          <Button look="quiet" className="facet-more" onPress={() => setAll(!all)}>
            {all ? t.fewer : t.more}
          </Button>
        )}
      </fieldset>
    </details>
  );
}
