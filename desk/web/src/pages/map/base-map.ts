import { useQuery } from "@tanstack/react-query";
import { geoArea, geoCentroid, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import address from "world-atlas/countries-50m.json?url";
import { COUNTRY_CODES, countryName } from "../../labels/countries.js";
import { onPlane, type Point, PROJECTION } from "./view.js";

/** Natural Earth's countries as world-atlas has them: the borders that hold in fact. */
export type Atlas = Topology<{ readonly countries: GeometryCollection<{ name: string }>; readonly land: GeometryCollection }>;

/** A country that can be named on the map: where its name stands, on the plane. */
export interface CountryPlace extends Point {
  /** ISO 3166 alpha-3. */
  readonly code: string;
  /** The width of a square as large as it, in units of the plane. */
  readonly width: number;
}

/** What is drawn under the circles: outlines as SVG paths on the plane. */
export interface BaseMap {
  readonly land: string;
  readonly borders: string;
  /** The largest first. */
  readonly countries: readonly CountryPlace[];
}

/** Names that Natural Earth shortens or writes otherwise than the knowledge base. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "Bosnia and Herz.": "BIH",
  "Central African Rep.": "CAF",
  "Cabo Verde": "CPV",
  Congo: "COG",
  "Côte d'Ivoire": "CIV",
  "Dem. Rep. Congo": "COD",
  "Dominican Rep.": "DOM",
  "Eq. Guinea": "GNQ",
  "Falkland Is.": "FLK",
  Macedonia: "MKD",
  "S. Sudan": "SSD",
  "Solomon Is.": "SLB",
  "United States of America": "USA",
  "W. Sahara": "ESH",
  eSwatini: "SWZ",
};

/** The largest of the parts of a country: France is named in Europe, whatever else belongs to it. */
function largest(geometry: Polygon | MultiPolygon): Polygon {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return polygons.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

function countriesOf(atlas: Atlas): readonly CountryPlace[] {
  const codes = new Map(COUNTRY_CODES.map((code) => [countryName(code, "en"), code]));
  const path = geoPath(PROJECTION);
  return feature(atlas, atlas.objects.countries)
    .features.flatMap(({ geometry, properties: { name } }) => {
      const code = OTHERWISE[name] ?? codes.get(name);
      if (code === undefined || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) return [];
      const part = largest(geometry);
      const [lon, lat] = geoCentroid(part);
      return [{ code, ...onPlane({ lat, lon }), width: Math.sqrt(path.area(part)) }];
    })
    .sort((a, b) => b.width - a.width);
}

/** The base map of an atlas. Pure. */
export function baseMapOf(atlas: Atlas): BaseMap {
  const path = geoPath(PROJECTION).digits(2);
  return {
    land: path(feature(atlas, atlas.objects.land)) ?? "",
    borders: path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? "",
    countries: countriesOf(atlas),
  };
}

async function fetchBaseMap(): Promise<BaseMap> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return baseMapOf((await answer.json()) as Atlas);
}

/** The base map, which comes with the app and is fetched when the page is opened. */
export const useBaseMap = () =>
  useQuery({ queryKey: ["base-map"], queryFn: fetchBaseMap, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY });
