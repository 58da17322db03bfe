import type { Report } from "@isnad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADDED, effectiveOf } from "../../src/decisions/apply.js";
import { type Decision, keyOf } from "../../src/decisions/types.js";
import { decision, entity, reading, report, TEXT, value } from "./reading.js";

const key = (word: number, type: string): string => keyOf(report(word, type as Report["type"]).trigger, type);

/** `word type status reviewed` of all reports that count. */
const told = (reports: Report[], decisions: Decision[], text = TEXT): string[] => {
  const { dossier, marks } = effectiveOf(reading(reports, undefined, text), decisions);
  return dossier.reports.map((r, i) => [r.trigger.start / 7, r.type, r.status, marks[i]?.reviewed ?? "-"].join(" "));
};
const states = (reports: Report[], decisions: Decision[]): string[] =>
  effectiveOf(reading(reports), decisions).items.map((i) => `${i.state}${i.changed ? " changed" : ""}${i.disputed ? " disputed" : ""}`);

const corrected = decision(1, "correct", key(1, "ASSAULT"), {
  before: value(1, "ASSAULT"),
  after: value(1, "COERCE", { status: "planned" }),
});
const accepted = decision(2, "accept", key(2, "CONSULT"), { before: value(2, "CONSULT"), after: value(2, "CONSULT") });
const rejected = decision(3, "reject", key(3, "THREATEN"), { before: value(3, "THREATEN") });
const added = decision(4, "add", key(4, "AID"), { after: value(4, "AID") });
const ALL = [corrected, accepted, rejected, added];
const FIRST = [report(1, "ASSAULT"), report(2, "CONSULT"), report(3, "THREATEN"), report(5, "AGREE")];

describe("decisions on a reading", () => {
  const cases: [string, Report[], Decision[], string[]][] = [
    ["nothing decided", FIRST, [], ["1 ASSAULT actual -", "2 CONSULT actual -", "3 THREATEN actual -", "5 AGREE actual -"]],
    ["one of each kind", FIRST, ALL, ["1 COERCE planned corrected", "2 CONSULT actual accepted", "4 AID actual added", "5 AGREE actual -"]],
    ["a correction stands where the machine reads nothing now", [], ALL.slice(0, 1), ["1 COERCE planned corrected"]],
    ["a correction stands where the machine reads a third type now", [report(1, "PROTEST")], [corrected], ["1 COERCE planned corrected"]],
    [
      "a correction is not told twice where the machine reads it right now",
      [report(1, "COERCE")],
      [corrected],
      ["1 COERCE planned corrected"],
    ],
    ["nor where it reads both", [report(1, "ASSAULT"), report(1, "COERCE")], [corrected], ["1 COERCE planned corrected"]],
    ["an added report is not told twice when the machine finds it", [report(4, "AID")], [added], ["4 AID actual added"]],
    ["what was accepted stays as it was", [report(2, "CONSULT", { status: "negated" })], [accepted], ["2 CONSULT actual accepted"]],
    ["what was rejected stays out", [report(3, "THREATEN", { status: "planned" })], [rejected], []],
    ["what was rejected was rejected as that type", [report(3, "ASSAULT")], [rejected], ["3 ASSAULT actual -"]],
    ["a trigger of two words now is the same report", [report(3, "THREATEN", { trigger: { start: 14, end: 27 } })], [rejected], []],
    [
      "a report beside a moved one is not taken for it",
      [report(2, "THREATEN", { trigger: { start: 14, end: 27 } }), report(3, "THREATEN")],
      [rejected],
      ["2 THREATEN actual -"],
    ],
    [
      "taken back, the machine's reading counts again",
      FIRST.slice(0, 1),
      [corrected, decision(9, "undo", corrected.key, { undoes: 1 })],
      ["1 ASSAULT actual -"],
    ],
    [
      "an undo taken back",
      FIRST.slice(0, 1),
      [corrected, decision(9, "undo", corrected.key, { undoes: 1 }), decision(10, "undo", corrected.key, { undoes: 9 })],
      ["1 COERCE planned corrected"],
    ],
    ["the later decision holds", FIRST.slice(0, 1), [corrected, decision(9, "reject", corrected.key, { before: value(1, "COERCE") })], []],
    [
      "a second look changes nothing by itself",
      FIRST.slice(0, 1),
      [corrected, decision(9, "reject", corrected.key, { second: true, who: "omar", before: value(1, "ASSAULT") })],
      ["1 COERCE planned corrected"],
    ],
    [
      "an added report that is taken back is gone, with what was corrected of it",
      [],
      [
        added,
        decision(9, "correct", added.key, { before: value(4, "AID"), after: value(4, "AGREE") }),
        decision(10, "undo", added.key, { undoes: 4 }),
      ],
      [],
    ],
  ];
  it.each(cases)("%s", (_, reports, decisions, expected) => expect(told(reports, decisions)).toEqual(expected));

  it("decisions on another text are kept and not applied", () => {
    const other = `${TEXT} آخر`;
    expect(told(FIRST.slice(0, 1), [corrected], other)).toEqual(["1 ASSAULT actual -"]);
    expect(effectiveOf(reading(FIRST, undefined, other), [corrected]).items[0]).toMatchObject({ state: "other-text", decision: corrected });
  });

  it.each([
    ["as it was", FIRST, ["found", "found", "found", "vanished"]],
    ["read no more", [], ["vanished", "vanished", "vanished", "vanished"]],
    [
      "read otherwise",
      [report(1, "PROTEST"), report(2, "CONSULT", { status: "failed" })],
      ["moved changed", "found changed", "vanished", "vanished"],
    ],
    ["read as corrected", [report(1, "COERCE", { status: "planned" })], ["moved", "vanished", "vanished", "vanished"]],
  ])("tells how they stand to the reading: %s", (_, reports, expected) => expect(states(reports, ALL)).toEqual(expected));

  it("a second look with another result is disputed until somebody settles it", () => {
    const second = decision(9, "accept", corrected.key, {
      second: true,
      who: "omar",
      before: value(1, "ASSAULT"),
      after: value(1, "ASSAULT"),
    });
    expect(states(FIRST, [corrected, second])).toEqual(["found disputed"]);
    const settled = decision(10, "accept", corrected.key, { who: "sara", before: corrected.after, after: corrected.after });
    expect(states(FIRST, [corrected, second, settled])).toEqual(["found"]);
    expect(states(FIRST, [corrected, { ...second, after: corrected.after }])).toEqual(["found"]);
  });

  it("numbers of reports stay when others are rejected or added", () => {
    const { marks, dossier } = effectiveOf(reading(FIRST), ALL);
    expect(marks.map((m) => m.n)).toEqual([0, 1, ADDED + 3, 3]);
    expect(dossier.reports.map((r) => r.confidence)).toEqual([1, 1, 1, 0.5]);
    expect(dossier.reports.map((r) => r.because)).toEqual([
      ["review.correct"],
      ["CONSULT.test", "review.accept"],
      ["review.add"],
      ["AGREE.test"],
    ]);
  });
});

describe("people in decisions", () => {
  const known = entity("e1", { name: "مصطفى الكاظمي", known: "mustafa-al-kadhimi", country: "IRQ" });
  const who = ({ id: _, ...rest }: typeof known) => rest;
  const actor = (w: ReturnType<typeof who>, span: { start: number; end: number } | null = null) =>
    decision(1, "correct", key(1, "ASSAULT"), {
      before: value(1, "ASSAULT"),
      after: value(1, "ASSAULT", { actors: [{ who: w, span }] }),
    });
  const actorIn = (d: Decision, entities: ReturnType<typeof entity>[]) => {
    const { dossier } = effectiveOf(reading([report(1, "ASSAULT")], entities), [d]);
    const id = dossier.reports[0]?.actors[0]?.entity;
    return { id, entity: dossier.entities.find((e) => e.id === id), count: dossier.entities.length, mentions: dossier.mentions };
  };

  it("are found by the id of the knowledge base, whatever the number and spelling", () => {
    const found = actorIn(actor(who(known)), [entity("e7"), { ...known, id: "e8", name: "الكاظمي" }]);
    expect(found).toMatchObject({ id: "e8", count: 2 });
  });
  it("are found by kind and name", () => {
    expect(actorIn(actor(who(entity("e3"))), [entity("e3"), entity("e3", { id: "e4", kind: "group" })]).id).toBe("e3");
  });
  it("are added with their words where the reading has them not", () => {
    const found = actorIn(actor({ ...who(known), known: null, name: "رجل جديد" }, { start: 14, end: 20 }), [known]);
    expect(found.entity).toMatchObject({ name: "رجل جديد", known: null, country: "IRQ" });
    expect(found.mentions).toEqual([{ start: 14, end: 20, entity: found.id, form: "name" }]);
    expect(found.count).toBe(2);
  });
  it("what a person says of them holds", () => {
    expect(actorIn(actor({ ...who(known), country: "LBN" }), [known]).entity?.country).toBe("LBN");
  });
  it("described people of two reports are two, unless called the same", () => {
    const gunmen = entity("e1", { kind: "described", name: "مسلحون" });
    expect(actorIn(actor(who(gunmen)), [gunmen]).count).toBe(1);
    expect(actorIn(actor({ ...who(gunmen), name: "جنود" }), [gunmen]).count).toBe(2);
  });
});

describe("whatever is read and decided", () => {
  const types = ["ASSAULT", "COERCE", "AID"] as const;
  const anyReports = fc
    .uniqueArray(fc.record({ word: fc.nat(8), type: fc.constantFrom(...types), two: fc.boolean() }), {
      selector: (r) => `${r.word} ${r.type}`,
      maxLength: 8,
    })
    .map((all) => all.map(({ word, type, two }) => report(word, type, two ? { trigger: { start: word * 7, end: word * 7 + 13 } } : {})));
  const anyDecisions = fc
    .array(
      fc.record({
        word: fc.nat(9),
        type: fc.constantFrom(...types),
        to: fc.constantFrom(...types),
        kind: fc.constantFrom("accept", "correct", "reject", "add", "undo"),
        of: fc.nat(9),
      }),
      { maxLength: 10 },
    )
    .map((all) =>
      all.map(({ word, type, to, kind, of }, i): Decision => {
        const undone = all[of % Math.max(i, 1)] ?? all[0];
        const about = kind === "undo" && i > 0 && undone ? undone : { word, type };
        const id = i + 1;
        if (kind === "undo") return decision(id, kind, key(about.word, about.type), { undoes: (of % Math.max(i, 1)) + 1 });
        const after = kind === "reject" ? null : value(word, kind === "correct" ? to : type);
        return decision(id, kind as Decision["kind"], key(word, type), { before: kind === "add" ? null : value(word, type), after });
      }),
    );

  it("each report that people left standing is there once, none that they rejected, and no number or word twice", () => {
    fc.assert(
      fc.property(anyReports, anyDecisions, (reports, decisions) => {
        const { dossier, marks, items } = effectiveOf(reading(reports), decisions);
        expect(new Set(marks.map((m) => m.n)).size).toBe(marks.length);
        expect(new Set(marks.map((m) => m.key)).size).toBe(marks.length);
        for (const item of items) {
          const at = marks.findIndex((m) => m.key === item.key && m.reviewed !== null);
          const { decision: inForce } = item;
          expect(at >= 0).toBe(inForce !== null && inForce.after !== null);
          if (inForce?.after) {
            const { trigger, type } = dossier.reports[at] as Report;
            expect({ trigger, type }).toEqual({ trigger: inForce.after.trigger, type: inForce.after.type });
          }
        }
        for (const r of dossier.reports) expect(TEXT.slice(r.trigger.start, r.trigger.end).length).toBe(r.trigger.end - r.trigger.start);
      }),
    );
  });

  it("the order in which decisions are handed in, and of the reading's reports, changes nothing that stands", () => {
    fc.assert(
      fc.property(anyReports, anyDecisions, (reports, decisions) => {
        const standing = (rs: Report[], ds: Decision[]) => {
          const { dossier, marks } = effectiveOf(reading(rs), ds);
          return dossier.reports
            .filter((_, i) => marks[i]?.reviewed !== null)
            .map((r) => keyOf(r.trigger, r.type))
            .sort();
        };
        expect(standing(reports, [...decisions].reverse())).toEqual(standing(reports, decisions));
        // What people said stands the same whatever any reader reads.
        expect(standing([], decisions)).toEqual(standing(reports, decisions));
      }),
    );
  });
});
