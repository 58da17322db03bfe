import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const NAME = "virtual:countries";

/**
 * The module `virtual:countries`: names of countries by ISO 3166 alpha-3 code, `{ IRQ: ["العراق", "Iraq"] }`, taken from the knowledge
 * base so that the desk and the reader name them alike. `path`: knowledge/actors/countries.tsv.
 */
export function countries(path: string): Plugin {
  return {
    name: "isnad:countries",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(path);
      const [head, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
      const columns = (head as string).split("\t");
      const [code, english, name] = ["id", "english", "name"].map((column) => columns.indexOf(column)) as [number, number, number];
      const names = rows.map((row) => row.split("\t")).map((cells) => [cells[code], [cells[name], cells[english]]]);
      return `export default ${JSON.stringify(Object.fromEntries(names))};`;
    },
  };
}
