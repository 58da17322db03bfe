import type { Reader, Report } from "@isnad/engine";
import { column, isolated, paint, type Screen, safe } from "../terminal/screen.js";

/** What every stage saw, with the dossier made of it. */
export type Explained = ReturnType<Reader["explain"]>;
type Reading = Explained["reading"];
type Clause = Reading["clauses"][number][number];
type Filler = NonNullable<Clause["subject"]>;
type Word = Reading["words"][number];

/** Words of a token range as they stand in the normalised text. */
function wordsOf(reading: Reading, first: number, last: number): string {
  const from = reading.words[first];
  const to = reading.words[last - 1];
  return from === undefined || to === undefined ? "?" : safe(reading.normal.text.slice(from.start, to.end)).replace(/\s+/g, " ");
}

function wordLine(word: Word, screen: Screen): string {
  const { best } = word;
  if (best === null) return `  ${column(screen, safe(word.text), 16)} ${word.kind === "word" ? "unknown" : word.kind}`;
  const f = best.features;
  const cut = [best.conj && `conj=${best.conj}`, best.prep && `prep=${best.prep}`, best.future && "future", best.article && "article"];
  const features = [f.tense, f.person && `${f.person}`, f.gender, f.number, f.passive && !f.active && "passive", f.case];
  const pronoun = best.pronoun && `pronoun=${best.pronoun.form}`;
  const facts = [...cut, ...features, pronoun].filter(Boolean).join(" ");
  return `  ${column(screen, safe(word.text), 16)} ${best.lexeme.upos.padEnd(5)} ${column(screen, best.lexeme.lemma, 16)} ${facts}${facts ? "  " : ""}(1 of ${word.analyses.length})`;
}

function fillerText(reading: Reading, filler: Filler): string {
  if (filler.kind !== "phrase") return `${wordsOf(reading, filler.at, filler.at + 1)} (${filler.kind})`;
  return wordsOf(reading, filler.phrase.first, filler.phrase.last);
}

function clauseLine(reading: Reading, clause: Clause): string {
  const parts = [`  verb ${wordsOf(reading, clause.at, clause.at + 1)} (${clause.lemma})`];
  const subject = clause.subject === null ? "—" : fillerText(reading, clause.subject);
  parts.push(`subject ${subject} [${clause.subjectFrom}]${clause.actor ? ` = ${clause.actor.entity.id} ${clause.actor.entity.name}` : ""}`);
  for (const object of clause.objects) parts.push(`object ${fillerText(reading, object)}`);
  for (const { code, phrase } of clause.preps) parts.push(`${code} ${wordsOf(reading, phrase.first, phrase.last)}`);
  if (clause.complement !== null) parts.push("with a clause as object");
  if (clause.relative) parts.push("relative");
  return parts.join(" | ");
}

function actLine(reading: Reading, act: Reading["acts"][number]): string {
  const { word, speaker } = act;
  const scope = act.scope.map((s) => wordsOf(reading, s.first, s.last)).join(" … ");
  const who = speaker ? `${speaker.entity.id} ${speaker.entity.name}` : "nobody";
  const through = [...act.outer, ...act.outlets].map((o) => `${o.entity.id} ${o.entity.name}`);
  return `  ${who} | ${wordsOf(reading, act.at, act.at + 1)} (${word.id}, ${word.stance}, ${act.kind})${
    through.length > 0 ? ` | through ${through.join(", ")}` : ""
  }${act.audience ? ` | to ${act.audience.entity.name}` : ""} | says: ${scope || "—"}`;
}

function reportLines(report: Report, { dossier }: Explained): string[] {
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]));
  const name = (id: string): string => `${id} ${names.get(id) ?? "?"}`;
  const words = safe(dossier.article.text.slice(report.trigger.start, report.trigger.end));
  const lines = [
    `  ${report.id} ${words} | ${[report.type, ...report.modes, ...report.contexts].join(" ")} | ${report.status} | CAMEO ${report.cameo ?? "—"} | confidence ${report.confidence.toFixed(2)}`,
    `     actors ${report.actors.map((p) => name(p.entity)).join(", ") || "—"} | recipients ${report.recipients.map((p) => name(p.entity)).join(", ") || "—"}`,
  ];
  const counts = Object.entries(report.counts).map(([key, n]) => `${key} ${n}`);
  const rest = [
    report.time && `time ${report.time.value}${report.time.span === null ? " (from the date of publication)" : ""}`,
    report.place && `place ${name(report.place.entity)}`,
    counts.length > 0 && `counts ${counts.join(", ")}`,
    report.isnad.length > 0 &&
      `according to ${report.isnad.map((l) => `${name(l.entity)} (${l.stance}${l.verb ? ` ${l.verb}` : ""})`).join(" ← ")}`,
  ].filter(Boolean);
  if (rest.length > 0) lines.push(`     ${rest.join(" | ")}`);
  lines.push(`     because ${report.because.join(", ") || "—"}`);
  return lines;
}

/** What each stage saw of an article, sentence by sentence, and the reports with the rules that made them. */
export function explanation(explained: Explained, screen: Screen): string {
  const { reading, dossier } = explained;
  const title = (text: string): string => paint(screen, text, "title");
  const lines = [title(safe(dossier.article.title ?? dossier.article.id)), `published ${dossier.article.published ?? "unknown"}`];
  for (const c of reading.chrome)
    lines.push(`${title("page chrome, not read")}: ${safe(reading.source.slice(c.start, c.end)).trim().replace(/\s+/g, " ")}`);
  const section = (name: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push(paint(screen, ` ${name}`, "dim"), ...rows);
  };
  reading.sentences.forEach((s, i) => {
    const within = (x: { first: number }): boolean => x.first >= s.first && x.first < s.last;
    lines.push("", `${title(`sentence ${i + 1}`)}: ${wordsOf(reading, s.first, s.last)}`);
    section(
      "words",
      reading.words.slice(s.first, s.last).map((w) => wordLine(w, screen)),
    );
    section(
      "names",
      reading.names.filter(within).map((n) => {
        const known = n.person?.name ?? n.actor?.id;
        return `  ${isolated(screen, safe(reading.normal.text.slice(n.start, n.end)))} (${n.kind}${known ? `, ${known}` : ""})`;
      }),
    );
    section(
      "times",
      reading.times
        .filter(within)
        .map(
          (t) =>
            `  ${isolated(screen, wordsOf(reading, t.first, t.last))} = ${t.value ?? "vague"} (${t.kind}${t.certain ? "" : ", inferred"})`,
        ),
    );
    section(
      "clauses",
      (reading.clauses[i] ?? []).map((c) => clauseLine(reading, c)),
    );
    section(
      "speech",
      reading.acts.filter((a) => a.sentence === i).map((a) => actLine(reading, a)),
    );
    section(
      "reports",
      dossier.reports.filter((r) => r.sentence === i).flatMap((r) => reportLines(r, explained)),
    );
  });
  return `${lines.join("\n")}\n`;
}
