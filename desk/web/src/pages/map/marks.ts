import type { PlaceCount } from "../../api/types.js";
import { onPlane, type Point, type Size, type Transform } from "./view.js";

/** A place as it is drawn: in pixels of the frame. */
export interface Mark extends Point {
  readonly place: PlaceCount;
  readonly radius: number;
}

/** A name that is drawn: its middle, in pixels of the frame. */
export interface Label extends Point {
  readonly id: string;
  readonly text: string;
}

/** What asks for a name: nearer the beginning of a list comes first. */
export interface Named extends Point {
  readonly id: string;
  readonly text: string;
  /** Pixels that the middle of the name is below the point. */
  readonly below: number;
  /** Pixels a letter. */
  readonly letter: number;
}

/** Radii in pixels: of the largest, and what can still be hit by a finger. */
const [LARGEST, SMALLEST] = [26, 6];
/** Happenings that the largest circle stands for at least: few things are drawn small. */
const AT_LEAST = 12;
/** Height of a line of names, in pixels. */
const LINE = 15;

/** The radius of a circle whose area stands for a number, where the largest number is `most`. Pixels. */
export const radiusOf = (happenings: number, most: number): number =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(happenings / Math.max(AT_LEAST, most)));

/** The places in the frame, the largest first, so that small circles are drawn over large ones. */
export function marksOf(places: readonly PlaceCount[], { k, x, y }: Transform, { width, height }: Size): readonly Mark[] {
  const most = Math.max(0, ...places.map((p) => p.happenings));
  return places
    .map((place) => {
      const at = onPlane(place);
      return { place, x: at.x * k + x, y: at.y * k + y, radius: radiusOf(place.happenings, most) };
    })
    .filter((m) => m.x > -LARGEST && m.y > -LARGEST && m.x < width + LARGEST && m.y < height + LARGEST)
    .sort((a, b) => b.radius - a.radius);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names for which there is room: none over another, none over the edge, those that come first before those that come later. */
export function labelsOf(named: readonly Named[], { width, height }: Size): readonly Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { id, text, x, y, below, letter } of named) {
    const half = (text.length * letter) / 2 + 2;
    const box = { left: x - half, right: x + half, top: y + below - LINE / 2, bottom: y + below + LINE / 2 };
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    labels.push({ id, text, x, y: y + below });
  }
  return labels;
}
