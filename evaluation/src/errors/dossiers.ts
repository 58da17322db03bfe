import type { Report, Span } from "@isnad/engine";
import { judge } from "../scoring/dossiers.js";
import { COUNTS, type DossierLine, type GoldArticle, type GoldParticipant, type GoldReport } from "../scoring/gold.js";
import { type Part, pairReports, partsOf, sameParticipant } from "../scoring/pairing.js";
import { sharesWord } from "../scoring/text.js";
import type { Cause, ReadingError } from "./report.js";

const names = (list: readonly GoldParticipant[]): string => list.map((p) => p.text).join(", ");
const found = (list: readonly Part[]): string => list.map((p) => p.text.trim()).join(", ");

/** The errors of one article's dossier. */
class ArticleErrors {
  readonly errors: ReadingError[] = [];
  private readonly part: ReturnType<typeof partsOf>;

  constructor(
    private readonly gold: GoldArticle,
    private readonly dossier: DossierLine,
  ) {
    this.part = partsOf(dossier);
  }

  private note(cause: Cause, key: string, word: string, detail: string): void {
    this.errors.push({ cause, key, example: `${this.gold.id} «${word}» ${detail}` });
  }

  private slice = (span: Span): string => this.dossier.article.text.slice(span.start, span.end);

  gather(): ReadingError[] {
    const { pairs, missed, wronglyFound } = pairReports(this.gold, this.dossier);
    for (const x of missed) this.note("frame missing", x.type, x.trigger ?? this.slice(x), `${x.type} ${x.status}`);
    for (const r of wronglyFound)
      this.note("wrongly found", r.type, this.slice(r.trigger), `${r.type} ${r.status} (${r.because[0] ?? "no reason"})`);
    for (const [x, r] of pairs) this.pair(x, r);
    return this.errors;
  }

  private pair(x: GoldReport, r: Report): void {
    const j = judge(x, r, this.part);
    const word = this.slice(r.trigger);
    if (!j.type) this.note("wrong type", `${x.type} read as ${r.type}`, word, `${x.type} read as ${r.type}`);
    if (!j.status) this.note("status", `${x.status} read as ${r.status}`, word, `${x.status} read as ${r.status}`);
    this.participants(x, r, word, j.actors, "actor", r.recipients.map(this.part));
    this.participants(x, r, word, j.recipients, "recipient", r.actors.map(this.part));
    if (!j.chain) {
      const key = j.links.missing.length > 0 ? (j.links.extra.length > 0 ? "another link" : "link missing") : "link too many";
      this.note("chain", key, word, `[${names(x.isnad)}] read as [${found(r.isnad.map(this.part))}]`);
    }
    if (j.place === false)
      this.note(
        "place",
        r.place ? "another place" : "no place",
        word,
        `${x.place?.text} read as ${r.place ? this.slice(r.place.span) : "nothing"}`,
      );
    if (j.date === false) this.note("time", r.time ? "another time" : "no time", word, `${x.date} read as ${r.time?.value ?? "nothing"}`);
    for (const k of COUNTS)
      if (x.counts?.[k] != null && r.counts[k] !== x.counts[k])
        this.note("counts", k, word, `${k} ${x.counts[k]} read as ${r.counts[k] ?? "nothing"}`);
  }

  private participants(
    x: GoldReport,
    r: Report,
    word: string,
    match: { readonly missing: readonly GoldParticipant[]; readonly extra: readonly Part[] },
    role: string,
    others: readonly Part[],
  ): void {
    for (const p of match.missing) {
      const cause = this.causeOf(x, r, p, others);
      this.note(cause, `${role} missing`, word, `${role} ${p.text}, found [${found(match.extra)}]`);
    }
    const surplus = match.extra.slice(0, Math.max(0, match.extra.length - match.missing.length));
    for (const p of surplus) this.note("wrong attachment", `${role} too many`, word, `${role} ${p.text.trim()} is none`);
  }

  /** Why a gold participant was not found: nobody was seen there, it was taken for somebody else, or it was not tied to the trigger. */
  private causeOf(x: GoldReport, r: Report, p: GoldParticipant, others: readonly Part[]): Cause {
    if (others.some((o) => sameParticipant(p, o))) return "wrong attachment";
    const inTrigger = (x.trigger ?? this.slice(x)).includes(p.text);
    const dropped = [...r.actors, ...r.recipients].some((q) => q.span === null);
    const { sentences, mentions, article } = this.dossier;
    const sentence = sentences[r.sentence] ?? { start: 0, end: article.text.length };
    const at = article.text.indexOf(p.text, sentence.start);
    const seen = mentions.filter((m) => at >= 0 && m.start < at + p.text.length && at < m.end);
    if (inTrigger || dropped || seen.some((m) => m.form === "pronoun")) return "coreference";
    const known = seen.length > 0 || this.dossier.entities.some((e) => sharesWord(p.text, e.name));
    return known ? "wrong attachment" : "name not found";
  }
}

/** The errors of dossiers against gold, in the order of the gold. Articles without a dossier give none. */
export function dossierErrors(gold: readonly GoldArticle[], dossiers: ReadonlyMap<string, DossierLine>): ReadingError[] {
  return gold.flatMap((g) => {
    const d = dossiers.get(g.id);
    return d === undefined || d.error ? [] : new ArticleErrors(g, d).gather();
  });
}
