import { X } from "lucide-react";
import type { Facets } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { type FilterValues, LISTED, NO_FILTERS } from "../../url/filters.js";
import { useValueLabel } from "./labels.js";
import { reportsTexts } from "./texts.js";

interface Chosen {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<FilterValues>;
}

/** Every filter that is set, each with a button that takes it away. */
export function ChosenFilters({
  facets,
  view,
  onChange,
}: {
  readonly facets: Facets | undefined;
  readonly view: FilterValues;
  readonly onChange: (change: Partial<FilterValues>) => void;
}) {
  const t = useTexts(reportsTexts);
  const format = useFormat();
  const labelOf = useValueLabel(facets, [...view.actor, ...view.place, ...view.source]);
  const listed = LISTED.flatMap((name) =>
    view[name].map(
      (value): Chosen => ({
        key: `${name} ${value}`,
        label: `${t[name]}: ${labelOf(name, value)}`,
        without: { [name]: view[name].filter((v) => v !== value) },
      }),
    ),
  );
  const single: readonly (readonly [boolean, Chosen])[] = [
    [view.since !== "", { key: "since", label: t.since(format.day(view.since)), without: { since: "" } }],
    [view.until !== "", { key: "until", label: t.until(format.day(view.until)), without: { until: "" } }],
    [view.reviewed !== "any", { key: "reviewed", label: view.reviewed === "true" ? t.yes : t.no, without: { reviewed: "any" } }],
    [view.confidence > 0, { key: "sure", label: t.sure(format.percent(view.confidence)), without: { confidence: 0 } }],
    [view.story !== "", { key: "story", label: t.oneStory, without: { story: "" } }],
    [view.happening !== "", { key: "happening", label: t.oneHappening, without: { happening: "" } }],
    [view.article !== "", { key: "article", label: t.oneArticle, without: { article: "" } }],
  ];
  const all = [...listed, ...single.flatMap(([isSet, chosen]) => (isSet ? [chosen] : []))];
  if (all.length === 0) return null;
  return (
    <ul className="chosen-filters">
      {all.map(({ key, label, without }) => (
        <li key={key}>
          <Button className="chosen-filter" onPress={() => onChange(without)} aria-label={t.remove(label)}>
            <bdi>{label}</bdi> <X size={14} aria-hidden="true" />
          </Button>
        </li>
      ))}
      <li>
        <Button look="quiet" onPress={() => onChange({ ...NO_FILTERS, q: view.q })}>
          {t.clear}
        </Button>
      </li>
    </ul>
  );
}
