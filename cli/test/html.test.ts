import { type Dossier, EVENT_TYPES, type Report, type Span, STATUSES } from "@isnad/engine";
import { describe, expect, it } from "vitest";
import { labelsFor } from "../src/html/labels.js";
import { htmlPage } from "../src/html/page.js";

/** The first place of some words in a text. */
function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
}

function report(id: string, trigger: Span, more: Partial<Report> = {}): Report {
  return {
    id,
    sentence: 0,
    trigger,
    type: "ASSAULT",
    modes: [],
    contexts: [],
    cameo: null,
    status: "actual",
    actors: [],
    recipients: [],
    place: null,
    time: null,
    counts: {},
    isnad: [],
    quote: null,
    evidence: [],
    confidence: 0.8,
    because: ["ASSAULT.bombard"],
    ...more,
  };
}

function dossier(text: string, reports: Report[], more: Partial<Dossier> = {}): Dossier {
  const entity = { kind: "person" as const, known: null, country: null, sectors: [], office: null };
  return {
    format: "isnad/1",
    article: { id: "a", title: "عنوان", url: null, outlet: "صحيفة", published: "2020-08-08", language: "ar", text },
    chrome: [],
    sentences: [{ start: 0, end: text.length }],
    entities: [
      { ...entity, id: "e1", name: "الجيش", english: "The army" },
      { ...entity, id: "e2", name: "القرية", english: null },
      { ...entity, id: "e3", name: "الوزير", english: "The minister" },
    ],
    mentions: [],
    times: [],
    reports,
    reader: { name: "isnad", version: "0", lexicon: "0" },
    ...more,
  };
}

/** The article's block of a page, still marked. */
const block = (html: string): string => /<div class="body">([\s\S]*?)<\/div><\/section>/.exec(html)?.[1] ?? "";

const plain = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");

/** The article's text as a reader sees it: the block without its tags. */
const shown = (html: string): string => plain(block(html).replace(/<[^>]*>/g, ""));

/** The marks of a page: what they say and the reports they carry. */
const marks = (html: string): [words: string, reports: string, classes: string][] =>
  [...block(html).matchAll(/<span class="([^"]*)" data-s="\d+" data-r="([^"]*)">([^<]*)<\/span>/g)].map((m) => [plain(m[3]), m[2], m[1]]);

const TEXT = "أعلن الوزير أن الجيش قصف القرية\n\nوهاجموها فجراً ثم انسحبوا";
const BOMBING = report("r1", find(TEXT, "قصف"), {
  actors: [{ entity: "e1", span: find(TEXT, "الجيش") }],
  recipients: [{ entity: "e2", span: find(TEXT, "القرية") }],
  isnad: [{ kind: "person", entity: "e3", span: find(TEXT, "الوزير"), verb: "أَعلَنَ", stance: "asserts" }],
  time: { value: "2020-08-08", span: null },
  counts: { dead: 3 },
});

describe("htmlPage", () => {
  it("shows the article letter for letter, paragraphs and clitics too", () => {
    const attack = report("r2", find(TEXT, "هاجمو"), { actors: [{ entity: "e1", span: null }] });
    const html = htmlPage(dossier(TEXT, [BOMBING, attack]), "arabic");
    expect(shown(html)).toBe(TEXT);
    expect(block(html)).toMatch(/<p>و<span class="mark trigger" data-s="\d+" data-r="r2">هاجمو<\/span>ها فجراً/);
    expect(marks(html)).toEqual([
      ["الوزير", "r1", "mark speaker"],
      ["الجيش", "r1", "mark actor"],
      ["قصف", "r1", "mark trigger"],
      ["القرية", "r1", "mark recipient"],
      ["هاجمو", "r2", "mark trigger"],
    ]);
  });

  it("cuts overlapping spans into segments that carry every report", () => {
    const whole = find(TEXT, "الجيش قصف القرية");
    const html = htmlPage(
      dossier(TEXT, [BOMBING, report("r2", find(TEXT, "انسحبوا")), report("r3", find(TEXT, "ثم"), { evidence: [whole] })]),
      "english",
    );
    expect(shown(html)).toBe(TEXT);
    expect(
      marks(html)
        .slice(1, 6)
        .map(([words, reports]) => [words, reports]),
    ).toEqual([
      ["الجيش", "r1 r3"],
      [" ", "r3"],
      ["قصف", "r1 r3"],
      [" ", "r3"],
      ["القرية", "r1 r3"],
    ]);
  });

  it("gives the script each report's own words and roles", () => {
    const html = htmlPage(dossier(TEXT, [BOMBING]), "english");
    const wiring = JSON.parse(/id="wiring">(.*?)<\/script>/.exec(html)?.[1] ?? "") as [number, string][][];
    const words = wiring[0].map(([segment, role]) => [new RegExp(`data-s="${segment}"[^>]*>([^<]*)<`).exec(html)?.[1], role]);
    expect(words).toEqual([
      ["الوزير", "speaker"],
      ["الجيش", "actor"],
      ["قصف", "trigger"],
      ["القرية", "recipient"],
    ]);
  });

  it("lets nothing of the article become markup", () => {
    const evil = `قصف "الجيش" & 'القرية' </script><img src=x onerror=alert(1)>\r\n<b>\u2028</b>`;
    const bad = `"><img src=x onerror=alert(2)></title></script>`;
    const made = dossier(evil, [
      report(`r"1</script><img>`, find(evil, "</script><img"), {
        modes: [bad],
        because: [bad],
        time: { value: bad, span: null },
        actors: [{ entity: bad, span: find(evil, "قصف") }],
      }),
    ]);
    made.article = { ...made.article, title: bad, outlet: bad, published: bad, url: `https://x.example/${bad}` };
    made.reader = { name: bad, version: bad, lexicon: bad };
    const html = htmlPage(made, "english");
    expect(html).not.toMatch(/<img/i);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    // Outside quoted attributes no tag may hold a handler: take every tag apart.
    for (const [tag] of html.matchAll(/<[a-z][^<]*?>/gi)) expect(tag.replace(/"[^"]*"/g, "")).not.toContain("onerror");
    expect(shown(html)).toBe(evil);
  });

  it("links to web addresses only", () => {
    const made = dossier(TEXT, []);
    made.article.url = "javascript:alert(1)";
    expect(htmlPage(made, "english")).not.toContain("javascript:");
    made.article.url = "https://x.example/?a=1&b=2";
    expect(htmlPage(made, "english")).toContain('href="https://x.example/?a=1&amp;b=2"');
  });

  it("asks for nothing from outside", () => {
    const html = htmlPage(dossier(TEXT, [BOMBING]), "arabic");
    expect(html).not.toMatch(/\ssrc=|<link|@import|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  it("dims page chrome", () => {
    const html = htmlPage(dossier(TEXT, [BOMBING], { chrome: [find(TEXT, "ثم انسحبوا")] }), "english");
    expect(block(html)).toContain('<span class="chrome">ثم انسحبوا</span>');
  });

  it("bears with an empty text, no reports and spans out of bounds", () => {
    expect(shown(htmlPage(dossier("", []), "arabic"))).toBe("");
    const text = "قصف 😀 القرية";
    const html = htmlPage(dossier(text, [report("r1", { start: 0, end: 5 }), report("r2", { start: 6, end: 900 })]), "english");
    expect(shown(html)).toBe(text);
    expect(Buffer.from(html).toString()).toBe(html);
  });

  it("labels in Arabic or English", () => {
    const made = dossier(TEXT, [BOMBING]);
    const english = htmlPage(made, "english");
    expect(english).toContain('<html lang="en" dir="ltr">');
    for (const words of ["Assault", "Happened", "According to", "The minister", "dead: ", "80%", "2020-08-08"])
      expect(english).toContain(words);
    const arabic = htmlPage(made, "arabic");
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    for (const words of ["هجوم", "وقع", "بحسب", "الوزير", "قتلى: ", "80%"]) expect(arabic).toContain(words);
    expect(arabic).not.toContain("The minister");
    for (const html of [english, arabic]) expect(html).toContain('<section class="text" lang="ar" dir="rtl"');
  });

  it("has a label of its own for every type and status", () => {
    for (const language of ["arabic", "english"] as const) {
      const labels = labelsFor(language);
      const all = [...EVENT_TYPES, "STATEMENT" as const].map((type) => labels.type(type));
      const statuses = STATUSES.map((status) => labels.status(status));
      for (const list of [all, statuses]) {
        expect(new Set(list).size).toBe(list.length);
        for (const label of list) expect(label).toMatch(language === "arabic" ? /^[\u0621-\u0652 ]+$/ : /^[A-Z][a-z ]+$/);
      }
    }
  });
});
