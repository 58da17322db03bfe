import type { Row } from "@isnad/engine/knowledge/table";
import { latinDigits, nameKey, stripMarks } from "@isnad/engine/text/letters";
import { createHijri, dayOf, isoDay } from "@isnad/engine/times/calendar";

/** A date read, or why what is there cannot be one. */
export type DateReading = { readonly value: string } | { readonly wrong: string };

/** Reads the dates that pages, feeds and tables give. Makes no guess: what could be two dates is none. */
export interface DateReader {
  /** A value that should be a date: ISO, RFC 822, `18/08/2020`, seconds since 1970, `28 ذو الحجة 1441هـ`. Null for a blank one. */
  read(value: string): DateReading | null;
  /** The first full date within a line of a page; null where it has none. */
  find(line: string): string | null;
}

const EARLIEST = 1900;
const LATEST = 2100;
const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Text as its digits and the lookup keys of its words: what is compared, on both sides. */
const fold = (text: string): string => latinDigits(stripMarks(text)).replace(/\p{L}+/gu, (word) => nameKey(word));

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const hijri = createHijri();
const isHijri = (year: number): boolean => year >= 1300 && year < 1500;

/** The ISO day of year, month and day in the calendar that the year belongs to, or null where there is no such day. */
function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const at = isHijri(year) ? hijri.dayOf(year, month, day) : year >= EARLIEST && year <= LATEST ? dayOf(year, month, day) : null;
  return at === null ? null : isoDay(at);
}

/** ISO 8601 at the start of a value; the time zone is kept as it is. */
function fromIso(value: string): DateReading | null {
  const m = /^([+-]?\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/.exec(value);
  if (!m) return null;
  const day = isoOf(Number(m[1]), Number(m[2]), Number(m[3]));
  if (day === null) return { wrong: value };
  const [hour, minute] = (m[4] ?? "0:0").split(":").map(Number) as [number, number];
  if (hour > 24 || minute > 59) return { wrong: value };
  const zone = (m[5] ?? "").replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  return { value: m[4] === undefined ? day : `${day}T${m[4]}${zone}` };
}

const ZONES: Readonly<Record<string, string>> = {
  GMT: "Z",
  UT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** `Tue, 18 Aug 2020 10:00:00 GMT`, `August 18, 2020`. */
function fromEnglish(value: string): DateReading | null {
  const m =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2,6})(?:,?\s+(\d{1,2}:\d\d(?::\d\d)?)\s*([a-z]{1,4}|[+-]\d{4})?)?/i.exec(
      value,
    ) ?? /^(?:[a-z]{3,9},?\s+)?(?:(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4,6}))/i.exec(value);
  if (!m) return null;
  const month = ENGLISH.indexOf((m.groups?.month ?? m[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const written = Number(m.groups?.year ?? m[3]);
  const year = written < 50 ? 2000 + written : written < 100 ? 1900 + written : written;
  const day = isoOf(year, month, Number(m.groups?.day ?? m[1]));
  if (day === null) return { wrong: value };
  if (m.groups?.day !== undefined || m[4] === undefined) return { value: day };
  const zone = m[5] === undefined ? "" : (ZONES[m[5].toUpperCase()] ?? (/^[+-]/.test(m[5]) ? `${m[5].slice(0, 3)}:${m[5].slice(3)}` : ""));
  return { value: `${day}T${m[4].padStart(m[4].length < 6 ? 5 : 8, "0")}${zone}` };
}

/** `2020/08/18`, `18.8.2020`, `18/08/2020 10:00`: the day first, as Arabic news has it, unless only the month can be first. */
function fromFigures(text: string): DateReading | null {
  const yearFirst = /(?<!\d)(\d{4,6})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  const yearLast = yearFirst ? null : /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4,6})(?!\d)/.exec(text);
  if (!yearFirst && !yearLast) return null;
  const [year, a, b] = yearFirst
    ? [Number(yearFirst[1]), Number(yearFirst[4]), Number(yearFirst[3])]
    : [Number(yearLast?.[4]), Number(yearLast?.[1]), Number(yearLast?.[3])];
  const day = isoOf(year, b, a) ?? isoOf(year, a, b);
  return day === null ? { wrong: text } : { value: day };
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: string): DateReading | null {
  if (!/^\d{9,13}$/.test(value)) return null;
  const moment = new Date(Number(value) * (value.length > 11 ? 1 : 1000));
  if (moment.getUTCFullYear() < EARLIEST || moment.getUTCFullYear() > LATEST) return { wrong: value };
  return {
    value: moment
      .toISOString()
      .replace(".000Z", "Z")
      .replace(/\.\d+Z/, "Z"),
  };
}

/** A reader of dates. `months` is the table of month names (`knowledge.table("months")`); without it only figures and English are read. */
export function createDateReader(months: readonly Row[]): DateReader {
  const number = new Map<string, { hijri: boolean; number: number }>();
  for (const row of months)
    for (const form of (row.forms ?? "").split("|"))
      if (form) number.set(fold(form), { hijri: row.calendar === "hijri", number: Number(row.number) });
  const names = [...number.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((n) => literal(n).replace(/ /g, "\\s+"));
  const month = `(${names.join("|") || "(?!)"})`;
  // Day, at most one short word (of), month, its second name, year: `18 أغسطس/آب 2020`, `28 من ذي الحجة 1441`.
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(\\d{1,2})\\s*(?:\\p{L}{2,3}\\s+)?${month}(?![\\p{L}])(?:\\s*[/\\\\–(-]\\s*${month}\\s*\\)?)?\\s*[،,/-]?\\s*(\\d{3,6})(?!\\d)`,
    "gu",
  );
  const arabic = (text: string): DateReading | null => {
    let first: DateReading | null = null;
    for (const m of fold(text).matchAll(written)) {
      const name = number.get((m[2] as string).replace(/\s+/g, " "));
      const year = Number(m[4]);
      const day = name && name.hijri === isHijri(year) ? isoOf(year, name.number, Number(m[1])) : null;
      const reading: DateReading = day === null ? { wrong: text.trim() } : { value: day };
      if (day !== null && !name?.hijri) return reading;
      if (first === null || "wrong" in first) first = reading;
    }
    return first;
  };
  const figures = (text: string): DateReading | null => {
    let first: DateReading | null = null;
    for (const [piece] of latinDigits(stripMarks(text)).matchAll(/(?<![\d/.-])\d{1,6}([-/.])\d{1,2}\1\d{1,6}(?!\d)/g)) {
      const reading = fromFigures(piece);
      const gregorian = !/(?<!\d)1[34]\d\d(?!\d)/.test(piece);
      if (reading && "value" in reading && gregorian) return reading;
      first ??= reading;
    }
    return first;
  };
  return {
    read(value) {
      const plain = latinDigits(stripMarks(value)).trim();
      if (plain === "") return null;
      return fromIso(plain) ?? fromEnglish(plain) ?? fromEpoch(plain) ?? arabic(plain) ?? figures(plain) ?? { wrong: value.trim() };
    },
    find(line) {
      const reading = arabic(line) ?? figures(line);
      return reading && "value" in reading ? reading.value : null;
    },
  };
}
