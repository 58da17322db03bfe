import { defineTexts } from "../../language/texts.js";

export const formatTexts = defineTexts({
  csv: { ar: "جداول CSV (لبرامج الجداول)", en: "CSV tables (for spreadsheets)" },
  parquet: { ar: "جداول Parquet (للتحليل)", en: "Parquet tables (for analysis)" },
  plover: { ar: "أحداث PLOVER ‏(JSON)", en: "PLOVER events (JSON)" },
  gdelt: { ar: "جدول أحداث على نمط GDELT", en: "Events table in GDELT’s columns" },
  geojson: { ar: "أماكن GeoJSON (للخرائط)", en: "GeoJSON places (for maps)" },
  gexf: { ar: "شبكة GEXF ‏(Gephi)", en: "GEXF network (Gephi)" },
  graphml: { ar: "شبكة GraphML", en: "GraphML network" },
  jsonld: { ar: "بيانات مترابطة JSON-LD", en: "JSON-LD linked data" },
  ftm: { ar: "كيانات FollowTheMoney", en: "FollowTheMoney entities" },
  conllu: { ar: "كلمات CoNLL-U", en: "CoNLL-U words" },
  dossiers: { ar: "الملفات كما قُرئت ‏(JSONL)", en: "Dossiers as read (JSONL)" },
});

/** The formats that the server writes, by their names there. */
export const FORMATS = Object.keys(formatTexts).map((name) => ({ name, text: name as keyof typeof formatTexts }));

/** CSV as spreadsheets take it: known as UTF-8, and no text taken for a formula. */
const OPTIONS: Readonly<Record<string, string>> = { csv: "&bom=true&escape=true" };

/** Where the server writes what the filters choose in a format, as a ZIP archive. `search`: the filters as they stand in an address. */
export const exportPath = (format: string, search: string): string =>
  `/api/v1/export?format=${encodeURIComponent(format)}${OPTIONS[format] ?? ""}${search === "" ? "" : `&${search}`}`;
