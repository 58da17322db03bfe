import type { Context, Field, RawArticle } from "./context.js";
import { Refusal } from "./item.js";

/** The names that tables and crawlers give the parts of an article, the first found is taken. Letters and digits only, lower case. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "guid", "المعرف"],
  text: ["text", "body", "articlebody", "maintext", "fulltext", "content", "النص", "نص", "نصالخبر", "الخبر", "المحتوى"],
  title: ["title", "headline", "العنوان", "عنوان", "عنوانالخبر"],
  url: ["url", "link", "canonicalurl", "الرابط", "رابط"],
  outlet: ["outlet", "source", "publisher", "site", "sourcedomain", "domain", "المصدر", "مصدر", "الصحيفة"],
  published: [
    "published",
    "date",
    "datepublished",
    "datepublish",
    "publishedat",
    "publishdate",
    "pubdate",
    "publicationdate",
    "التاريخ",
    "تاريخ",
    "تاريخالنشر",
  ],
  language: ["language", "lang", "اللغة"],
  byline: ["byline", "author", "authors", "الكاتب", "كاتب", "المؤلف"],
};

/** The parts of an article that columns and properties may hold. */
export const FIELDS = Object.keys(NAMES) as Field[];

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Which property or column holds which part, for the names that there are. */
export function fieldsOf(names: readonly string[], given: Partial<Record<Field, string>> = {}): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const wanted = given[field];
    const name =
      wanted !== undefined
        ? names.find((n) => n.trim() === wanted)
        : NAMES[field].map((known) => names.find((n) => plain(n) === known)).find((n) => n !== undefined);
    if (name !== undefined) found[field] = name;
  }
  return found;
}

function partOf(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((v) => typeof v === "string")) return value.join("، ") || null;
  throw new Refusal("record", `Its "${name}" must be a string.`);
}

/** The article of an object or row; throws Refusal saying which part is wrong. */
export function articleOfRecord(record: unknown, context: Context, fields?: Partial<Record<Field, string>>): RawArticle {
  if (typeof record !== "object" || record === null || Array.isArray(record)) throw new Refusal("record", 'It is no object with a "text".');
  const values = record as Readonly<Record<string, unknown>>;
  const names = fields ?? fieldsOf(Object.keys(values), context.options.fields);
  const part = (field: Field): string | null => (names[field] === undefined ? null : partOf(values[names[field]], names[field]));
  const text = names.text === undefined ? undefined : values[names.text];
  if (typeof text !== "string") throw new Refusal("record", `It has no "${context.options.fields?.text ?? "text"}" that is a string.`);
  const given = part("published");
  const reading = given === null ? null : context.dates.read(given);
  if (reading && "wrong" in reading)
    throw new Refusal("date", `Its date ${JSON.stringify(reading.wrong.slice(0, 60))} cannot be: give one such as 2020-08-18.`);
  return {
    text,
    id: part("id"),
    title: part("title"),
    url: part("url"),
    outlet: part("outlet"),
    language: part("language"),
    byline: part("byline"),
    published: reading?.value ?? null,
  };
}
