import { useCallback } from "react";
import { Link } from "wouter";
import type { Actor, Partner } from "../../api/types.js";
import { Chart, type ChartFrame, type Plot } from "../../components/chart.js";
import { Name, nameIn } from "../../components/names.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { relationPath } from "../paths.js";
import { actorTexts } from "./texts.js";

/** Pixels of a line of the chart, and letters of a name on it. */
const LINE = 34;
const LETTERS = 22;

const short = (name: string): string => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name);

/** What a score is: with one another, against, or neither. */
export const scoreColour = (score: number): string =>
  score > 0 ? "var(--material-cooperation)" : score < 0 ? "var(--material-conflict)" : "var(--statement)";

/** With whom somebody has to do, and how: a dot a partner, from conflict to cooperation, each leading to the relation. */
export function Partners({ actor }: { readonly actor: Actor }) {
  const t = useTexts(actorTexts);
  const format = useFormat();
  const { language } = usePreferences();
  const { partners, id } = actor;
  const draw = useCallback(
    (plot: Plot, { width, isRtl }: ChartFrame) => {
      // A name may be that of several: the lines are told apart by ids.
      const rows = partners.filter((p): p is Partner & { score: number } => p.score !== null);
      const names = new Map(rows.map((p) => [p.id, short(nameIn(p, language))]));
      const margin = Math.min(170, width * 0.42);
      return plot.plot({
        width,
        height: rows.length * LINE + 40,
        marginLeft: isRtl ? 20 : margin,
        marginRight: isRtl ? margin : 20,
        marginTop: 8,
        x: { domain: [-10, 10], reverse: isRtl, label: null },
        y: { type: "point", domain: rows.map((p) => p.id), label: null, padding: 0.6 },
        r: { type: "sqrt", domain: [0, Math.max(4, ...rows.map((p) => p.happenings))], range: [0, 13] },
        marks: [
          plot.axisX({
            ticks: width < 420 ? [-10, 0, 10] : [-10, -5, 0, 5, 10],
            tickFormat: (n: number) => format.score(n),
            label: null,
            tickSize: 0,
          }),
          plot.axisY({
            anchor: isRtl ? "right" : "left",
            tickFormat: (key: string) => names.get(key) ?? key,
            label: null,
            tickSize: 0,
            tickPadding: 10,
          }),
          plot.ruleX([-10, -5, 5, 10], { stroke: "var(--line)" }),
          plot.ruleX([0], { stroke: "var(--edge)" }),
          plot.ruleY(rows, { y: "id", x1: 0, x2: "score", stroke: (p: { score: number }) => scoreColour(p.score), strokeWidth: 2 }),
          plot.dot(rows, {
            x: "score",
            y: "id",
            r: "happenings",
            fill: (p: { score: number }) => scoreColour(p.score),
            href: (p: Partner) => relationPath(id, p.id),
            ariaLabel: (p: Partner) => nameIn(p, language),
            title: (p: Partner & { score: number }) => `${nameIn(p, language)} · ${format.score(p.score)} · ${t.happenings(p.happenings)}`,
          }),
        ],
      });
    },
    [partners, id, format, language, t],
  );
  if (partners.length === 0) return <p className="soft">{t.partnersNone}</p>;
  return (
    <figure className="actor-chart">
      <figcaption className="soft small">{t.partnersLead(format.score(-10), format.score(10))}</figcaption>
      <Chart label={t.partnerLabel} draw={draw} height={partners.length * LINE + 40} />
      <details className="chart-numbers">
        <summary>{t.numbers}</summary>
        <ul className="partner-list">
          {partners.map((partner) => (
            <li key={partner.id}>
              <Link href={relationPath(id, partner.id)}>
                <Name of={partner} />
              </Link>
              <span className="soft small">
                {t.happenings(partner.happenings)}
                {partner.score !== null && (
                  <>
                    {" · "}
                    <bdi>{format.score(partner.score)}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}
