import { describe, expect, test } from "vitest";
import { testReader } from "../support/reader.js";

/** The lands that take part, by id, of an article of an outlet. */
function lands(text: string, outlet: string | null): (string | null)[] {
  const { entities, reports } = testReader().reader.read({ text, outlet });
  const parts = reports.flatMap((r) => [...r.actors, ...r.recipients]);
  return parts.map((p) => entities.find((e) => e.id === p.entity)?.known ?? null);
}

describe("words that alone mean a land", () => {
  test.each([
    // That of the outlet.
    ["أدانت المملكة الهجوم", "alriyadh.com", ["SAU"]],
    ["أدانت المملكة الهجوم", "alrai.com", ["JOR"]],
    // The one named before.
    ["زار الوزير الأردن. وأدانت المملكة الهجوم", null, [null, "JOR", "JOR"]],
    // The only one that is called so.
    ["أدانت السلطنة الهجوم", null, ["OMN"]],
    // Nobody tells which.
    ["أدانت المملكة الهجوم", null, [null]],
    ["أدانت المملكة المغربية الهجوم", "alriyadh.com", ["MAR"]],
  ])("%s (%s): %j", (text, outlet, known) => {
    expect(lands(text as string, outlet as string | null)).toEqual(known);
  });
});
