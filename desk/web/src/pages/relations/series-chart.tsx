import { useCallback } from "react";
import { Chart, type ChartFrame, type Plot } from "../../components/chart.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { type Point, type Step, startOf } from "./series.js";
import { relationsTexts } from "./texts.js";

const HEIGHT = 300;
/** Pixels that a time on the axis needs. */
const ROOM = 84;
/** Milliseconds that stand free before the first and after the last point. */
const FREE: Readonly<Record<Step, number>> = { day: 43_200_000, month: 1_296_000_000, year: 15_552_000_000 };

const colourOf = ({ score }: Point): string =>
  score > 0 ? "var(--material-cooperation)" : score < 0 ? "var(--material-conflict)" : "var(--statement)";

/** The times that the axis names: those of points, as many as there is room for. */
function ticksOf(points: readonly Point[], width: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = Math.max(1, startOf(last.time) - startOf(first.time));
  const out: Point[] = [];
  for (const point of points) {
    const before = out.at(-1);
    if (before === undefined || ((startOf(point.time) - startOf(before.time)) / length) * (width - 80) >= ROOM) out.push(point);
  }
  return out;
}

interface SeriesChartProps {
  readonly points: readonly Point[];
  readonly step: Step;
  /** The time whose events are shown; "" where it is all. */
  readonly at: string;
  /** The address of the page with the events of a time. */
  readonly pathAt: (time: string) => string;
  readonly label: string;
}

/** What passed, over time: a dot a stretch, up for cooperation and down for conflict. */
export function SeriesChart({ points, step, at, pathAt, label }: SeriesChartProps) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const draw = useCallback(
    (plot: Plot, { width, isRtl }: ChartFrame) => {
      const rows = points.map((point) => ({ ...point, x: new Date(startOf(point.time)) }));
      const [first, last] = [rows[0]?.x ?? new Date(0), rows.at(-1)?.x ?? new Date(0)];
      const name = (point: Point): string => (step === "day" ? format.shortDay(point.time) : format.day(point.time));
      const named = new Map(ticksOf(points, width).map((point) => [startOf(point.time), name(point)]));
      return plot.plot({
        width,
        height: HEIGHT,
        marginLeft: isRtl ? 28 : 44,
        marginRight: isRtl ? 44 : 28,
        marginTop: 16,
        marginBottom: 32,
        x: {
          type: "utc",
          domain: [new Date(first.getTime() - FREE[step]), new Date(last.getTime() + FREE[step])],
          reverse: isRtl,
          label: null,
        },
        y: { domain: [-10, 10], label: null },
        r: { type: "sqrt", domain: [0, Math.max(4, ...rows.map((row) => row.happenings))], range: [0, 14] },
        marks: [
          plot.axisY({
            anchor: isRtl ? "right" : "left",
            ticks: [-10, -5, 0, 5, 10],
            tickFormat: (n: number) => format.score(n),
            label: null,
            tickSize: 0,
          }),
          plot.axisX(
            [...named.keys()].map((time) => new Date(time)),
            {
              tickFormat: (time: Date) => named.get(time.getTime()) ?? "",
              label: null,
              tickSize: 4,
            },
          ),
          plot.ruleY([-10, -5, 5, 10], { stroke: "var(--line)" }),
          plot.ruleY([0], { stroke: "var(--edge)" }),
          plot.line(rows, { x: "x", y: "score", stroke: "var(--faint)", strokeWidth: 1.25 }),
          plot.dot(rows, {
            x: "x",
            y: "score",
            r: "happenings",
            fill: colourOf,
            fillOpacity: (row: Point) => (at === "" || at === row.time ? 0.95 : 0.35),
            stroke: (row: Point) => (at === row.time ? "var(--ink)" : "var(--sheet)"),
            strokeWidth: 2,
            href: (row: Point) => pathAt(row.time),
            ariaLabel: (row: Point) => `${format.day(row.time)}: ${format.score(row.score)}`,
            title: (row: Point) => `${format.day(row.time)} · ${format.score(row.score)} · ${t.happenings(row.happenings)}`,
          }),
        ],
      });
    },
    [points, step, at, pathAt, format, t],
  );
  return <Chart label={label} draw={draw} height={HEIGHT} />;
}
