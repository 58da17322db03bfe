import { geoMercator } from "d3-geo";

/** What is seen of the map: the middle, and the level of zoom as maps of the web have it (one more is twice as near). */
export interface View {
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/** A point, or a length across and down: in pixels, or in units of the plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The frame of the map, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the plane to the frame: multiply by `k`, then add. */
export interface Transform extends Point {
  /** Pixels a unit of the plane. */
  readonly k: number;
}

/** Units of the plane around the equator. */
export const PLANE = 1_000;
/** Pixels around the equator at level 0: the convention of web maps. */
const TILE = 256;
/** The nearest level: about 0.4 km a pixel, beyond which the base map has nothing to show. */
const NEAREST = 9;
/** Between which latitudes there is a map. */
const [SOUTH, NORTH] = [-58, 80];

/** Longitude and latitude onto the plane, which Mercator's projection makes a square. */
export const PROJECTION = geoMercator()
  .scale(PLANE / (2 * Math.PI))
  .translate([PLANE / 2, PLANE / 2]);

/** A place on the plane. Degrees. */
export function onPlane({ lat, lon }: { readonly lat: number; readonly lon: number }): Point {
  const [x, y] = PROJECTION([lon, Math.max(SOUTH, Math.min(NORTH, lat))]) as [number, number];
  return { x, y };
}

const TOP = onPlane({ lat: NORTH, lon: 0 }).y;
const BOTTOM = onPlane({ lat: SOUTH, lon: 0 }).y;

const scaleOf = (zoom: number): number => (TILE * 2 ** zoom) / PLANE;
const zoomOf = (scale: number): number => Math.log2((scale * PLANE) / TILE);

/** The farthest level at which the map still fills the frame. */
const farthest = ({ width, height }: Size): number => zoomOf(Math.max(width / PLANE, height / (BOTTOM - TOP)));

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

/** The view with a point of the plane in the middle: as near to it as the map has. */
function viewAt(middle: Point, zoom: number, size: Size): View {
  const level = between(farthest(size), zoom, NEAREST);
  const [halfWidth, halfHeight] = [size.width / scaleOf(level) / 2, size.height / scaleOf(level) / 2];
  const x = between(halfWidth, middle.x, PLANE - halfWidth);
  const y = between(TOP + halfHeight, middle.y, BOTTOM - halfHeight);
  const [lon, lat] = (PROJECTION.invert as NonNullable<typeof PROJECTION.invert>)([x, y]) as [number, number];
  return { lat, lon, zoom: level };
}

/** The view as far as the map reaches: never beyond its edges, not too near. */
export const clamped = (view: View, size: Size): View => viewAt(onPlane(view), view.zoom, size);

/** How the plane lies in the frame. */
export function transformOf(view: View, { width, height }: Size): Transform {
  const k = scaleOf(view.zoom);
  const { x, y } = onPlane(view);
  return { k, x: width / 2 - x * k, y: height / 2 - y * k };
}

/** Moves the map by pixels, as a hand that holds it. */
export function moved(view: View, size: Size, by: Point): View {
  const { x, y } = onPlane(view);
  const k = scaleOf(view.zoom);
  return viewAt({ x: x - by.x / k, y: y - by.y / k }, view.zoom, size);
}

/** Zooms by levels; what is at a point of the frame (its middle where none is given) stays there. */
export function zoomed(view: View, size: Size, levels: number, at: Point = { x: size.width / 2, y: size.height / 2 }): View {
  const zoom = between(farthest(size), view.zoom + levels, NEAREST);
  const { x, y } = onPlane(view);
  const away = 1 / scaleOf(view.zoom) - 1 / scaleOf(zoom);
  return viewAt({ x: x + (at.x - size.width / 2) * away, y: y + (at.y - size.height / 2) * away }, zoom, size);
}

/** Pixels around the places that are fitted in: circles and names need them. */
const MARGIN = 48;
/** The nearest level that is chosen by itself: some land is seen around a single place. */
const FITTED = 6;

/** The view that holds all places; the whole map where there are none. */
export function fitting(places: readonly { readonly lat: number; readonly lon: number }[], size: Size): View {
  const points = places.map(onPlane);
  if (points.length === 0) return viewAt({ x: PLANE / 2, y: (TOP + BOTTOM) / 2 }, 0, size);
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((size.width - 2 * MARGIN) / (right - left || 1e-9), (size.height - 2 * MARGIN) / (bottom - top || 1e-9));
  return viewAt({ x: (left + right) / 2, y: (top + bottom) / 2 }, Math.min(FITTED, zoomOf(Math.max(scale, 1e-9))), size);
}

/** The share of all happenings, at each side, that may lie outside of what is seen at first. */
const OUTSIDE = 0.12;

/** The value below which a share of all weight lies. */
function quantile(values: readonly (readonly [value: number, weight: number])[], share: number): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const target = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= target) return value;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/** The places where most happens, without those that lie far off: what is seen at first. */
export function mainPlaces<P extends { readonly lat: number; readonly lon: number; readonly happenings: number }>(
  places: readonly P[],
): readonly P[] {
  const within = (of: (place: P) => number): ((place: P) => boolean) => {
    const values = places.map((p) => [of(p), p.happenings] as const);
    const [least, most] = [quantile(values, OUTSIDE), quantile(values, 1 - OUTSIDE)];
    return (place) => of(place) >= least && of(place) <= most;
  };
  const [inLat, inLon] = [within((p) => p.lat), within((p) => p.lon)];
  const main = places.filter((place) => inLat(place) && inLon(place));
  return main.length === 0 ? places : main;
}

/** A view as it stands in the address: `33.3,44.4,5.2`. */
export const writeView = ({ lat, lon, zoom }: View): string => `${lat.toFixed(2)},${lon.toFixed(2)},${zoom.toFixed(2)}`;

/** A view out of the address; null where it is none. */
export function readView(text: string): View | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (match === null) return null;
  const [lat, lon, zoom] = match.slice(1).map(Number) as [number, number, number];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, zoom } : null;
}
