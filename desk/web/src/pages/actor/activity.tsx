import { useCallback } from "react";
import type { Actor } from "../../api/types.js";
import { Chart, type ChartFrame, type Plot } from "../../components/chart.js";
import { type Column, Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { actorTexts } from "./texts.js";

type Month = Actor["activity"][number];

const ROLES = ["does", "undergoes", "says"] as const;
const COLOURS: Readonly<Record<(typeof ROLES)[number], string>> = {
  does: "var(--actor)",
  undergoes: "var(--recipient)",
  says: "var(--speaker)",
};
const HEIGHT = 230;

/** Every month from the first to the last, also those without a report: a gap in time must be seen as one. */
function everyMonth(activity: readonly Month[]): readonly string[] {
  const [first, last] = [activity[0]?.month, activity.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: count(last) - count(first) + 1 }, (_, i) => {
    const at = count(first) + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** Months that are named on the axis: as many as there is room for. */
const named = (months: readonly string[], width: number): readonly string[] => {
  const step = Math.ceil(months.length / Math.max(1, Math.floor(width / 90)));
  return months.filter((_, i) => i % step === 0);
};

/** How often somebody acts, undergoes and speaks, month by month. */
export function Activity({ activity }: { readonly activity: readonly Month[] }) {
  const t = useTexts(actorTexts);
  const format = useFormat();
  const draw = useCallback(
    (plot: Plot, { width, isRtl }: ChartFrame) => {
      const months = everyMonth(activity);
      const rows = activity.flatMap((m) => ROLES.map((role) => ({ month: m.month, role, count: m[role] })).filter((row) => row.count > 0));
      return plot.plot({
        width,
        height: HEIGHT,
        marginLeft: isRtl ? 16 : 40,
        marginRight: isRtl ? 40 : 16,
        marginBottom: 32,
        x: { type: "band", domain: months, reverse: isRtl, label: null, padding: months.length < 6 ? 1 - months.length * 0.1 : 0.2 },
        y: { label: null, grid: true, nice: true },
        marks: [
          plot.axisY({
            anchor: isRtl ? "right" : "left",
            ticks: 4,
            tickFormat: (n: number) => (Number.isInteger(n) ? format.number(n) : ""),
            label: null,
            tickSize: 0,
          }),
          plot.axisX({ ticks: [...named(months, width)], tickFormat: (month: string) => format.day(month), label: null, tickSize: 0 }),
          plot.barY(rows, {
            x: "month",
            y: "count",
            fill: (row: { role: (typeof ROLES)[number] }) => COLOURS[row.role],
            order: (row: { role: (typeof ROLES)[number] }) => ROLES.indexOf(row.role),
            insetBottom: 1,
          }),
          plot.ruleY([0], { stroke: "var(--edge)" }),
        ],
      });
    },
    [activity, format],
  );
  if (!activity.some((m) => m.does + m.undergoes + m.says > 0)) return <p className="soft">{t.activityNone}</p>;
  const columns: readonly Column<Month>[] = [
    { id: "month", title: t.month, isHead: true, cell: (m) => format.day(m.month) },
    ...ROLES.map((role) => ({ id: role, title: t[role], isNumber: true, cell: (m: Month) => format.number(m[role]) })),
  ];
  return (
    <figure className="actor-chart">
      <ul className="chart-legend">
        {ROLES.map((role) => (
          <li key={role}>
            <span className={`legend-dot dot-${role}`} aria-hidden="true" /> {t[role]}{" "}
            <b>{format.number(activity.reduce((sum, m) => sum + m[role], 0))}</b>
          </li>
        ))}
      </ul>
      <Chart label={t.activity} draw={draw} height={HEIGHT} />
      <details className="chart-numbers">
        <summary>{t.numbers}</summary>
        <Table label={t.activity} columns={columns} rows={activity} keyOf={(m) => m.month} />
      </details>
    </figure>
  );
}
