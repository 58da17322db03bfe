import type { Table } from "../fields.js";
import { offsetsIn } from "../offsets.js";
import { type ArticleRecord, articlePages, dossiersOf } from "../source/articles.js";
import type { Format } from "../types.js";

/** A value of a dossier with the offsets of its spans in another unit. */
function moved(value: unknown, at: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((v) => moved(v, at));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [name, (name === "start" || name === "end") && typeof v === "number" ? at(v) : moved(v, at)]),
  );
}

interface Stored {
  readonly article: ArticleRecord;
  readonly body: Record<string, unknown>;
}

const DOSSIER: Table<Stored> = {
  name: "dossiers",
  says: "The reading of an article. `isnad read --json` gives the same object; its parts are described in engine/src/dossier/types.ts.",
  fields: [
    { name: "format", type: "text", says: "`isnad/1`.", needed: true, value: (d) => d.body.format as string },
    {
      name: "article",
      type: "object",
      says: "`{id, title, url, outlet, published, language, text}`.",
      needed: true,
      value: ({ article: { id, title, url, outlet, published, language, text } }) => ({
        id,
        title,
        url,
        outlet,
        published,
        language,
        text,
      }),
    },
    { name: "chrome", type: "array", says: "Spans of page furniture, not read.", value: (d) => (d.body.chrome as object) ?? [] },
    { name: "sentences", type: "array", says: "Spans.", needed: true, value: (d) => d.body.sentences as object },
    { name: "entities", type: "array", says: "Who and what the article names.", needed: true, value: (d) => d.body.entities as object },
    { name: "mentions", type: "array", says: "Every place where it names them.", needed: true, value: (d) => d.body.mentions as object },
    { name: "times", type: "array", says: "Expressions of time, as TIMEX3 values.", needed: true, value: (d) => d.body.times as object },
    { name: "reports", type: "array", says: "Reports, in the order of the text.", needed: true, value: (d) => d.body.reports as object },
    {
      name: "reader",
      type: "object",
      says: "What made it: `{name, version, lexicon}`.",
      needed: true,
      value: (d) => d.body.reader as object,
    },
  ],
};

/** Stored dossiers, an object a line. */
export const DOSSIERS: Format = {
  name: "dossiers",
  says: "The stored dossiers of the articles that fit, an object a line: all that a reading gave, whichever of its reports fit.",
  rules: [
    "The current reading of each article, with the reports that people corrected, rejected or added. With `--offsets code-points` every `start` and `end` is moved.",
  ],
  files: [
    {
      name: "dossiers.jsonl",
      mediaType: "application/jsonl",
      kind: "jsonl",
      units: ["articles"],
      tables: [DOSSIER],
      async *write({ sql, selection, wrote, read, leftOut }) {
        for await (const articles of articlePages(sql, selection)) {
          const bodies = await dossiersOf(sql, articles);
          for (const article of articles) {
            const text = bodies.get(article.id);
            if (text === undefined) {
              leftOut("no reading is stored");
              continue;
            }
            const stored = JSON.parse(text) as Record<string, unknown>;
            const body =
              selection.offsets === "utf-16"
                ? stored
                : (moved(stored, offsetsIn(article.text, selection.offsets)) as Record<string, unknown>);
            const { format, ...rest } = body;
            // As `isnad read` orders it, with whatever a newer reader adds.
            yield `${JSON.stringify({ format, article: DOSSIER.fields[1]?.value({ article, body }), ...rest })}\n`;
            wrote(1);
          }
          read(articles.length);
        }
      },
    },
  ],
};
