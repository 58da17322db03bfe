import { expect, test } from "vitest";
import { timelineOf } from "../../src/pages/story/timeline.js";

const article = (id: string, day: string | null) => ({ id, day, published: day });
const happening = (id: string, ...days: (string | null)[]) => ({ id, tellers: days.map((published) => ({ published, sentence: id })) });

test("a story is told by days: what is new on each", () => {
  const days = timelineOf(
    [article("a", "2020-08-05"), article("b", "2020-08-04"), article("c", null)] as never,
    [happening("first", "2020-08-05T10:00:00Z", "2020-08-04"), happening("second", "2020-08-05"), happening("undated", null)] as never,
    10,
  );
  expect(days.map((d) => [d.day, d.articles.map((a) => a.id), d.happenings.map((h) => h.id)])).toEqual([
    ["2020-08-04", ["b"], ["first"]],
    ["2020-08-05", ["a"], ["second"]],
    [null, ["c"], ["undated"]],
  ]);
});

test("no more happenings a day than asked for", () => {
  const told = ["1", "2", "3"].map((id) => happening(id, "2020-08-04"));
  expect(timelineOf([], told as never, 2)[0]?.happenings.map((h) => h.id)).toEqual(["1", "2"]);
});

test("one sentence that tells of several happenings stands once a day", () => {
  const told = ["1", "2"].map((id) => ({ id, tellers: [{ published: "2020-08-04", sentence: "وصل ثم غادر" }] }));
  expect(timelineOf([], told as never, 5)[0]?.happenings.map((h) => h.id)).toEqual(["1"]);
});
