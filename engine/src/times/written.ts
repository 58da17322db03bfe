import { isoDay } from "./calendar.js";
import type { Context } from "./context.js";
import { daysOff } from "./days.js";

const WEEK = 7;

/**
 * The day on which an article says that it was written, where it is another than that of its publication: most of its days with their
 * weekdays tell (`اليوم السبت` in what is published on Monday). A weekday right behind the day of publication is the next day,
 * as in a paper that is on the net the evening before; any other has gone by. Null where nothing is told, or the day of publication.
 */
export function writtenOn(cx: Context, first: number): string | null {
  const votes = new Map<number, number>();
  for (let i = first; i < cx.end; i++) {
    const off = cx.starts(i) === null ? null : daysOff(cx, i);
    if (off !== null) votes.set(off, (votes.get(off) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!cx.anchor || !most || most[0] === 0) return null;
  return isoDay(cx.anchor.day + (most[0] === 1 ? 1 : most[0] - WEEK));
}
