import type { PlaceCount } from "../../api/types.js";
import { onPlane, type Point, type Size, type Transform } from "./view.js";

/** A place as it is drawn: in pixels of the frame. */
export interface Mark extends Point {
  readonly place: PlaceCount;
  readonly radius: number;
}

/** Radii in pixels: of the largest, and what can still be hit by a finger. */
const [LARGEST, SMALLEST] = [22, 5];
/** Happenings that the largest circle stands for at least: few things are drawn small. */
const AT_LEAST = 12;
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
