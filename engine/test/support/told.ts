import { expect } from "vitest";
import { read } from "./reader.js";

/** What is said by whom, as `trigger type [actors] <chain>` for every report (`مضيفا STATEMENT [الوزير] <>`). */
function told(text: string): string[] {
  const d = read(text);
  const name = (id: string) => d.entities.find((e) => e.id === id)?.name ?? "?";
  return d.reports.map(
    (r) =>
      `${d.article.text.slice(r.trigger.start, r.trigger.end)} ${r.type} [${r.actors.map((a) => name(a.entity)).join("، ")}] <${r.isnad
        .map((l) => name(l.entity))
        .join(" < ")}>`,
  );
}

/** Expects one report to read exactly so. */
export const has = (text: string, expected: string): void => expect(told(text)).toContain(expected);
/** Expects no report to read so in part. */
export const lacks = (text: string, part: string): void => expect(told(text).filter((l) => l.includes(part))).toEqual([]);
