import { objectOf, type Table } from "../fields.js";
import { type HappeningRecord, happeningPages } from "../source/joined.js";
import { type ReportRecord, reportPages } from "../source/reports.js";
import type { Selection } from "../source/selection.js";
import { HAPPENINGS, placeOf } from "../tables/happenings.js";
import { REPORTS } from "../tables/reports.js";
import type { FilePlan, Format, Unit, Writing } from "../types.js";

interface Layer<Row> {
  readonly table: Table<Row>;
  readonly unit: Unit;
  readonly pages: (sql: Writing["sql"], selection: Selection) => AsyncGenerator<Row[]>;
  readonly at: (row: Row) => { lat: number | null; lon: number | null } | null;
}

/** The columns of a table as properties of a point: its coordinates say where. */
const propertiesOf = <Row>({ says, ...table }: Table<Row>): Table<Row> => ({
  ...table,
  says: `${says} A point where the place lies.`,
  fields: table.fields.filter((f) => f.name !== "lat" && f.name !== "lon"),
});

function layer<Row>({ table, unit, pages, at }: Layer<Row>): FilePlan {
  const properties = propertiesOf(table);
  return {
    name: `${table.name}.geojson`,
    mediaType: "application/geo+json",
    kind: "geojson",
    units: [unit],
    tables: [properties as unknown as Table<never>],
    async *write({ sql, selection, wrote, read, leftOut }) {
      yield '{"type":"FeatureCollection","features":[';
      let before = "\n";
      for await (const rows of pages(sql, selection)) {
        for (const row of rows) {
          const place = at(row);
          if (place === null || place.lat === null || place.lon === null) {
            leftOut(place === null ? "no place" : "the place has no coordinates");
            continue;
          }
          const geometry = { type: "Point", coordinates: [place.lon, place.lat] };
          yield `${before}${JSON.stringify({ type: "Feature", geometry, properties: objectOf(properties.fields, row) })}`;
          before = ",\n";
          wrote(1);
        }
        read(rows.length);
      }
      yield "\n]}\n";
    },
  };
}

/** Points on a map. */
export const GEOJSON: Format = {
  name: "geojson",
  says: "Happenings and reports as points (RFC 7946), where their place has coordinates in the knowledge base.",
  rules: [
    "Longitude before latitude, WGS 84, as the RFC has it. Points are those of towns and regions as a whole: several happenings share one. `status` tells what happened and what is only planned, wanted, possible, negated or failed. What has no place or no coordinates is left out and counted in `datapackage.json`.",
  ],
  files: [
    layer<HappeningRecord>({ table: HAPPENINGS, unit: "happenings", pages: happeningPages, at: placeOf }),
    layer<ReportRecord>({ table: REPORTS, unit: "reports", pages: reportPages, at: (r) => r.place }),
  ],
};
