import { FORMATS } from "@isnad/archive";
import { z } from "zod";
import { FilterQuery } from "./filters.js";
import { Day, Flag } from "./values.js";

/** What is exported, and how. */
export const ExportQuery = FilterQuery.extend({
  format: z.enum(FORMATS.map((f) => f.name) as [string, ...string[]]),
  offsets: z.enum(["utf-16", "code-points"]).optional().describe("what offsets count; UTF-16 code units when not said"),
  bom: Flag.optional().describe("CSV: begin with a byte order mark, for Excel"),
  escape: Flag.optional().describe("CSV: keep spreadsheets from taking texts for formulas"),
  happened_since: Day.optional().describe("first day of what reports tell; of the article where they name none"),
  happened_until: Day.optional().describe("last day of what reports tell"),
  by: z.enum(["actor", "country"]).optional().describe("networks: who the nodes are"),
});

/** The formats, with a sentence on each in English. */
export const ExportFormats = z
  .object({ formats: z.array(z.object({ name: z.string(), says: z.string(), files: z.array(z.string()) })) })
  .meta({ id: "ExportFormats" });
