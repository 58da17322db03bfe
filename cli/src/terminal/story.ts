import type { Difference, HappeningRow, StoryRow } from "@isnad/archive";
import type { Labels } from "../labels.js";
import { cells, isolated, layOut, paint, type Screen } from "./screen.js";

/** Words around the parts of a story. */
interface StoryWords {
  readonly story: (articles: number, outlets: number) => string;
  readonly copies: string;
  readonly tell: (articles: number, sources: number) => string;
  readonly agree: string;
  readonly differ: string;
  readonly development: string;
  readonly facing: string;
  readonly denied: string;
  readonly sources: string;
  readonly what: Readonly<Record<Difference["what"], string>>;
}

const ENGLISH: StoryWords = {
  story: (articles, outlets) => `${articles} articles, ${outlets} outlets`,
  copies: "same text",
  tell: (articles, sources) => `${articles} articles, ${sources} independent ${sources === 1 ? "source" : "sources"}`,
  agree: "agree",
  differ: "differ",
  development: "went on",
  facing: "asserted by",
  denied: "denied by",
  sources: "sources",
  what: {
    dead: "dead",
    injured: "injured",
    arrested: "arrested",
    size: "number",
    status: "status",
    place: "place",
    time: "time",
    actors: "who",
    recipients: "whom",
  },
};

const ARABIC: StoryWords = {
  story: (articles, outlets) => `المقالات: ${articles}، الوسائل: ${outlets}`,
  copies: "نص واحد",
  tell: (articles, sources) => `المقالات: ${articles}، المصادر المستقلة: ${sources}`,
  agree: "اتفاق",
  differ: "اختلاف",
  development: "تطور",
  facing: "يثبته",
  denied: "ينفيه",
  sources: "المصادر",
  what: {
    dead: "القتلى",
    injured: "الجرحى",
    arrested: "الموقوفون",
    size: "العدد",
    status: "الحال",
    place: "المكان",
    time: "الزمان",
    actors: "الفاعل",
    recipients: "المفعول به",
  },
};

const wordsOf = (labels: Labels): StoryWords => (labels.language === "arabic" ? ARABIC : ENGLISH);

/** A value as people read it: statuses by their label. */
const shownValue = (what: string, value: string | number, labels: Labels): string =>
  what === "status" ? (labels.statuses[value as keyof Labels["statuses"]] ?? String(value)) : String(value);

/** Names of who tells: outlets where they are known, else articles. */
function tellersOf(articles: readonly string[], happening: HappeningRow): string[] {
  const outlets = new Map(happening.tellers.map((t) => [t.article, t.outlet ?? t.article]));
  return [...new Set(articles.map((a) => outlets.get(a) ?? a))];
}

function versionLines(difference: Difference, happening: HappeningRow, labels: Labels, screen: Screen, sign: string): string[] {
  const shown = difference.versions.map((v) => {
    const who = tellersOf(v.articles, happening).map((t) => isolated(screen, t));
    return `${isolated(screen, shownValue(difference.what, v.value, labels))} (${who.join(", ")})`;
  });
  const label = wordsOf(labels).what[difference.what];
  return [`      ${paint(screen, label, "dim")}: ${shown.join(sign)}`];
}

/** The lines of a happening: what, who tells of it, on what they agree and differ, how it went on, what is denied. */
export function happeningLines(happening: HappeningRow, labels: Labels, screen: Screen): string[] {
  const words = wordsOf(labels);
  const label = (text: string): string => paint(screen, text, "dim");
  const type = labels.types[happening.type as keyof Labels["types"]];
  const told = words.tell(happening.articles, happening.independent);
  const lines = [`  ${paint(screen, type, "trigger")}  ${isolated(screen, happening.day ?? "—")}  ${told}`];
  const agreed = Object.entries(happening.agree).map(
    ([what, value]) => `${words.what[what as Difference["what"]]}: ${isolated(screen, shownValue(what, value, labels))}`,
  );
  if (agreed.length > 0) lines.push(`    ${label(words.agree)}: ${agreed.join("; ")}`);
  if (happening.development.length > 0) lines.push(`    ${label(words.development)}:`);
  for (const d of happening.development) lines.push(...versionLines(d, happening, labels, screen, screen.bidi ? " → " : ", "));
  if (happening.differ.length > 0) lines.push(`    ${label(words.differ)}:`);
  for (const d of happening.differ) lines.push(...versionLines(d, happening, labels, screen, " / "));
  if (happening.facing !== null) {
    const names = (articles: readonly string[]): string =>
      tellersOf(articles, happening)
        .map((t) => isolated(screen, t))
        .join(", ");
    lines.push(
      `    ${label(words.facing)}: ${names(happening.facing.asserted)}; ${label(words.denied)}: ${names(happening.facing.denied)}`,
    );
  }
  const sources = happening.sources.map((s) => `${isolated(screen, s.name)}${s.articles.length > 1 ? ` ×${s.articles.length}` : ""}`);
  lines.push(`    ${label(words.sources)}: ${sources.join(", ")}`);
  return lines;
}

/** The head of a story: title, days, how many tell it. */
export function storyLines(story: StoryRow, labels: Labels, screen: Screen): string[] {
  const words = wordsOf(labels);
  const days = story.day === story.last_day ? (story.day ?? "—") : `${story.day} – ${story.last_day}`;
  const lines = [...layOut(screen, cells(story.title ?? story.id, "title"), { direction: "rtl" })];
  lines.push(
    paint(
      screen,
      `  ${isolated(screen, days)}  ${words.story(story.articles.length, story.outlets)}  ${isolated(screen, story.id)}`,
      "dim",
    ),
  );
  for (const group of story.copies)
    lines.push(paint(screen, `  ${words.copies}: ${group.map((id) => isolated(screen, id)).join(" = ")}`, "dim"));
  return lines;
}
