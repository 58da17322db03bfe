import type { Reader } from "@isnad/engine";
import type { Table } from "../fields.js";
import { offsetsIn } from "../offsets.js";
import { type ArticleRecord, articlePages, dossiersOf } from "../source/articles.js";
import type { Format } from "../types.js";

type Word = ReturnType<Reader["words"]>[number];
type Segment = Word["segments"][number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line: a part of a word, or a written word of several parts. */
interface Line {
  readonly id: string;
  readonly form: string;
  readonly segment: Segment | null;
  readonly misc: string;
}

/** Text on one line, without marks of direction. */
const plain = (text: string): string => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "").replace(/\s+/g, " ");
const orBlank = (text: string): string => plain(text).trim() || "_";

const LINE: Table<Line> = {
  name: "words",
  says: "A part of a written word, or a written word of several parts (id `1-3`).",
  fields: [
    { name: "ID", type: "text", says: "Number in the sentence, from 1; a range for a word of several parts.", value: (l) => l.id },
    { name: "FORM", type: "text", says: "The letters as written; `_` where assimilation leaves none.", value: (l) => orBlank(l.form) },
    { name: "LEMMA", type: "text", says: "Lemma, with vowel signs.", value: (l) => (l.segment === null ? "_" : orBlank(l.segment.lemma)) },
    { name: "UPOS", type: "text", says: "Universal part of speech.", value: (l) => l.segment?.upos ?? "_" },
    { name: "XPOS", type: "text", says: "`_`.", value: () => "_" },
    {
      name: "FEATS",
      type: "text",
      says: "Universal features, sorted.",
      value: ({ segment }) =>
        Object.entries(segment?.feats ?? {})
          .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
          .map(([name, value]) => `${name}=${value}`)
          .join("|") || "_",
    },
    { name: "HEAD", type: "text", says: "`_`: Isnad builds no trees.", value: () => "_" },
    { name: "DEPREL", type: "text", says: "`_`.", value: () => "_" },
    { name: "DEPS", type: "text", says: "`_`.", value: () => "_" },
    {
      name: "MISC",
      type: "text",
      says: "`SpaceAfter=No` where the next word follows at once; `start_char` and `end_char` of the written word in the article's text, in the unit of the export.",
      value: (l) => l.misc,
    },
  ],
};

const lineOf = (line: Line): string => `${LINE.fields.map((f) => f.value(line)).join("\t")}\n`;

/** The lines of a written word; `n` is the number of its first part. */
function wordLines(text: string, word: Word, n: number, misc: string): string {
  const { start, end, segments } = word;
  const form = text.slice(start, end);
  if (segments.length === 1) return lineOf({ id: String(n), form, segment: segments[0] as Segment, misc });
  const range = lineOf({ id: `${n}-${n + segments.length - 1}`, form, segment: null, misc });
  return range + segments.map((segment, i) => lineOf({ id: String(n + i), form: segment.form, segment, misc: "_" })).join("");
}

/** One sentence with its comments. */
function sentenceOf(article: ArticleRecord, i: number, span: Span, words: readonly Word[], at: (offset: number) => number): string {
  const { text } = article;
  let n = 1;
  const lines = words.map((word) => {
    const space = /^\s/.test(text.slice(word.end, word.end + 1)) || word.end >= text.length;
    const misc = [...(space ? [] : ["SpaceAfter=No"]), `start_char=${at(word.start)}`, `end_char=${at(word.end)}`].join("|");
    const out = wordLines(text, word, n, misc);
    n += word.segments.length;
    return out;
  });
  const written = plain(text.slice(Math.min(span.start, words[0]?.start ?? span.start), Math.max(span.end, words.at(-1)?.end ?? 0))).trim();
  return `# sent_id = ${plain(article.id)}-${i + 1}\n# text = ${written}\n${lines.join("")}\n`;
}

/** An article's words, sentence by sentence, and how many words stand in no sentence. */
function articleOf(
  article: ArticleRecord,
  sentences: readonly Span[],
  words: readonly Word[],
  at: (offset: number) => number,
): { text: string; sentences: number; outside: number } {
  const head = [`# newdoc id = ${plain(article.id)}`, ...(article.title === null ? [] : [`# title = ${plain(article.title)}`])];
  const out: string[] = [];
  let next = 0;
  let used = 0;
  sentences.forEach((span, i) => {
    while (next < words.length && (words[next] as Word).start < span.start) next++;
    const from = next;
    while (next < words.length && (words[next] as Word).start < span.end) next++;
    if (next === from) return;
    used += next - from;
    out.push(sentenceOf(article, i, span, words.slice(from, next), at));
  });
  const text = out.length === 0 ? "" : `${head.join("\n")}\n${out.join("")}`;
  return { text, sentences: out.length, outside: words.length - used };
}

/** Words as CoNLL-U. */
export const CONLLU: Format = {
  name: "conllu",
  says: "The words of the articles that fit as CoNLL-U: cut, with lemma, part of speech and features, as `isnad words` does it.",
  rules: [
    "The stored text is cut again by the present reader; sentences are those of the stored dossier. Page furniture, which stands in no sentence, is left out and counted. Written words of several parts have a line with a range before their parts. `# text` has one blank where the article has several or a line break, and no marks of direction. There are no trees: HEAD and DEPREL are `_`.",
  ],
  needsReader: true,
  files: [
    {
      name: "words.conllu",
      mediaType: "text/plain; charset=utf-8",
      kind: "conllu",
      units: ["articles"],
      tables: [LINE] as never,
      async *write({ sql, selection, options, wrote, read, leftOut }) {
        const { reader } = options;
        if (reader === undefined) throw new TypeError("An export of words needs options.reader.");
        for await (const articles of articlePages(sql, selection)) {
          const bodies = await dossiersOf(sql, articles);
          for (const article of articles) {
            const { sentences } = JSON.parse(bodies.get(article.id) ?? '{"sentences":[]}') as { sentences: Span[] };
            const done = articleOf(article, sentences, reader.words(article.text), offsetsIn(article.text, selection.offsets));
            yield done.text;
            wrote(done.sentences);
            read(1);
            if (done.outside > 0) leftOut("words that stand in no sentence", done.outside);
          }
        }
      },
    },
  ],
};
