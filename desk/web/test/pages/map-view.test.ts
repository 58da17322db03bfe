import fc from "fast-check";
import { expect, test } from "vitest";
import { labelsOf } from "../../src/components/free-names.js";
import { marksOf, radiusOf } from "../../src/pages/map/marks.js";
import { pinched } from "../../src/pages/map/use-hand.js";
import {
  clamped,
  fitting,
  mainPlaces,
  moved,
  onPlane,
  readView,
  transformOf,
  type View,
  writeView,
  zoomed,
} from "../../src/pages/map/view.js";

const SIZE = { width: 800, height: 500 };
const HERE: View = { lat: 33, lon: 44, zoom: 5 };

/** Where a place is in the frame. */
const pixel = (view: View, place: { lat: number; lon: number }) => {
  const { k, x, y } = transformOf(view, SIZE);
  const at = onPlane(place);
  return { x: at.x * k + x, y: at.y * k + y };
};
const place = (known: string, lat: number, lon: number, happenings: number) => ({
  known,
  actor: known,
  name: known,
  english: known,
  kind: "city",
  country: null,
  lat,
  lon,
  happenings,
  reports: happenings,
  types: [],
});

test("the middle of the view is the middle of the frame", () => {
  const { x, y } = pixel(HERE, HERE);
  expect([x, y].map(Math.round)).toEqual([400, 250]);
});

test("what is under the pointer stays there when the map is zoomed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: -1, max: 2, noNaN: true }),
      (px, py, levels) => {
        const { k, x, y } = transformOf(HERE, SIZE);
        const next = transformOf(zoomed(HERE, SIZE, levels, { x: px, y: py }), SIZE);
        expect(((px - x) / k) * next.k + next.x).toBeCloseTo(px, 3);
        expect(((py - y) / k) * next.k + next.y).toBeCloseTo(py, 3);
      },
    ),
  );
});

test("a hand carries the map along", () => {
  const before = pixel(HERE, { lat: 30, lon: 40 });
  const after = pixel(moved(HERE, SIZE, { x: 60, y: -20 }), { lat: 30, lon: 40 });
  expect(after.x - before.x).toBeCloseTo(60, 3);
  expect(after.y - before.y).toBeCloseTo(-20, 3);
});

test("two fingers twice as far apart are one level nearer", () => {
  const next = pinched(
    HERE,
    SIZE,
    [
      { x: 350, y: 250 },
      { x: 450, y: 250 },
    ],
    [
      { x: 300, y: 250 },
      { x: 500, y: 250 },
    ],
  );
  expect(next.zoom).toBeCloseTo(6, 6);
  expect(next.lat).toBeCloseTo(33, 6);
});

test("the map always fills its frame", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -5, max: 30, noNaN: true }),
      (lat, lon, zoom) => {
        const { k, x, y } = transformOf(clamped({ lat, lon, zoom }, SIZE), SIZE);
        const [top, bottom] = [onPlane({ lat: 90, lon: 0 }).y, onPlane({ lat: -90, lon: 0 }).y];
        expect(x).toBeLessThan(0.01);
        expect(1_000 * k + x).toBeGreaterThan(SIZE.width - 0.01);
        expect(top * k + y).toBeLessThan(0.01);
        expect(bottom * k + y).toBeGreaterThan(SIZE.height - 0.01);
      },
    ),
  );
});

test("all places fit in, and a single one is not looked at too nearly", () => {
  const places = [place("a", 33, 44, 1), place("b", 15, 35, 1), place("c", 36, 51, 1)];
  const view = fitting(places, SIZE);
  for (const p of places) {
    const { x, y } = pixel(view, p);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(SIZE.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(SIZE.height);
  }
  expect(fitting([place("a", 33, 44, 1)], SIZE).zoom).toBe(6);
  expect(fitting([], SIZE).zoom).toBeLessThan(2);
});

test("what lies far off does not decide what is seen at first", () => {
  const near = [place("a", 33, 44, 20), place("b", 15, 35, 10), place("c", 36, 51, 10)];
  expect(mainPlaces([...near, place("far", 40, -75, 1)]).map((p) => p.known)).toEqual(["a", "b", "c"]);
  expect(mainPlaces([place("far", 40, -75, 1)])).toHaveLength(1);
});

test.each([
  ["33.31,44.36,5.20", { lat: 33.31, lon: 44.36, zoom: 5.2 }],
  ["-10,-170.5,2", { lat: -10, lon: -170.5, zoom: 2 }],
  ["", null],
  ["33,44", null],
  ["99,44,5", null],
  ["33,444,5", null],
  ["33,44,5;x", null],
])("the view %j in an address is %j", (text, view) => {
  expect(readView(text)).toEqual(view);
});

test("a view is read as it is written", () => {
  expect(readView(writeView(HERE))).toEqual(HERE);
});

test("areas of circles stand for numbers, and none is too small to hit", () => {
  expect(radiusOf(100, 100) / radiusOf(25, 100)).toBeCloseTo(2);
  expect(radiusOf(1, 10_000)).toBe(5);
  const marks = marksOf([place("small", 33, 44, 1), place("large", 33, 44, 50), place("away", -20, -60, 9)], transformOf(HERE, SIZE), SIZE);
  expect(marks.map((m) => m.place.known)).toEqual(["large", "small"]);
});

test("names stand over none another and over no edge, the first before the others", () => {
  const named = (id: string, x: number, y: number) => ({ id, text: id.repeat(5), x, y, below: 0, letter: 6 });
  const labels = labelsOf([named("a", 100, 100), named("b", 110, 104), named("c", 100, 140), named("d", 2, 200)], SIZE);
  expect(labels.map((l) => l.id)).toEqual(["a", "c"]);
});
