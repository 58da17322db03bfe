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

/** The country of the entity with a name, in an article of a Saudi paper. */
const country = (text: string, name: string): string | null | undefined =>
  testReader()
    .reader.read({ text, outlet: "alriyadh.com" })
    .entities.find((e) => e.name === name)?.country;

describe("officials and bodies of no told land in news of home", () => {
  test.each([
    ["نددت وزارة العمل بالهجوم. وزار الوفد الرياض", "وزارة العمل", "SAU"],
    // Another land is told of.
    ["نددت وزارة العمل بالهجوم. وزار الوفد الرياض وطهران", "وزارة العمل", null],
    // Nothing tells that it is of home.
    ["نددت وزارة العمل بالهجوم", "وزارة العمل", null],
    ["ندد لاعب بالهجوم. وزار الوفد الرياض", "لاعب", null],
  ])("%s: %s", (text, name, land) => expect(country(text, name)).toBe(land));
});
