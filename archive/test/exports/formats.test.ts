import { readFileSync } from "node:fs";
import { defaultModel, Model } from "@alephdata/followthemoney";
import { Ajv2020 } from "ajv/dist/2020.js";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import jsonld from "jsonld";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Archive, Filters } from "../../src/index.js";
import { onPglite } from "../databases.js";
import { theReader } from "../samples.js";
import { exported, filledArchive, linesOf, NASTY, textOf } from "./archives.js";

const { DirectedGraph } = graphology;

onPglite("formats", ({ where }) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await filledArchive(where());
  }, 180_000);
  afterAll(async () => archive.close());
  const reports = async (filters: Filters = {}) => (await archive.reports(filters, { limit: 1000 })).rows;

  it("PLOVER: every event fits the schema of the manual", async () => {
    const schema = JSON.parse(readFileSync(new URL("./plover.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(schema);
    for (const auxiliary of [false, true]) {
      const events = linesOf(await exported(archive, "plover", {}, { auxiliary }), "events.jsonl");
      expect(events.length).toBeGreaterThan(200);
      for (const event of events) expect([event, validate(event), validate.errors]).toEqual([event, true, null]);
      expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
      expect(events.some((e) => e.auxiliary !== null)).toBe(auxiliary);
      const told = events.filter((e) => e.auxiliary === null && !["AGREE", "CONCEDE"].includes(e.event));
      expect(new Set(told.map((e) => e.isnad.status))).toEqual(new Set(["actual", "ongoing"]));
    }
  });

  it("JSON-LD: a processor reads the graph without a network", async () => {
    const document = JSON.parse(textOf(await exported(archive, "jsonld", {}), "archive.jsonld"));
    const documentLoader = async (url: string): Promise<never> => {
      throw new Error(`nothing is fetched: ${url}`);
    };
    // biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD
    const graph = (await jsonld.expand(document, { documentLoader })) as any[];
    const of = (type: string) => graph.filter((node) => node["@type"]?.includes(type));
    const all = await reports();
    expect(of("urn:isnad:term:Report")).toHaveLength(all.length);
    expect(of("https://schema.org/NewsArticle").map((a) => a["https://schema.org/articleBody"][0]["@value"])).toContain(NASTY.text);
    const ids = new Set(graph.map((node) => node["@id"]));
    expect(ids.size).toBe(graph.length);
    const linked = of("urn:isnad:term:Report").flatMap((r) => [
      ...(r["https://schema.org/agent"] ?? []),
      ...(r["https://schema.org/isPartOf"] ?? []),
    ]);
    expect(linked.length).toBeGreaterThan(all.length);
    expect(linked.filter((l) => !ids.has(l["@id"]))).toEqual([]);
    const said = of("urn:isnad:term:Report").filter((r) => r["urn:isnad:term:chain"]?.[0]["@list"].length > 0);
    expect(said).toHaveLength(all.filter((r) => r.chain.length > 0).length);
    const quads = (await jsonld.toRDF(document, { documentLoader, format: "application/n-quads" })) as unknown as string;
    expect(quads).toContain('"2020-08-04"^^<http://www.w3.org/2001/XMLSchema#date>');
  });

  it.each(["gexf", "graphml"])("%s: graphology reads the signed network", async (format) => {
    const text = textOf(await exported(archive, format), `network.${format}`);
    const graph = format === "gexf" ? gexf.parse(DirectedGraph as never, text) : graphml.parse(DirectedGraph as never, text);
    expect(graph.order).toBeGreaterThan(20);
    expect(graph.getNodeAttribute("k:ISR", "name")).toBe("إسرائيل");
    expect(graph.getNodeAttribute("k:ISR", "label")).toBe("Israel");
    const signs = graph.mapEdges((_, a) => [Math.sign(a.score), a.sign, a.weight - a.cooperation - a.conflict >= 0]);
    expect(signs.every(([sign, given, enough]) => sign === given && enough === true)).toBe(true);
    expect(new Set(signs.map(([sign]) => sign)).size).toBeGreaterThan(1);
    const countries = textOf(await exported(archive, format, {}, { by: "country" }), `network.${format}`);
    const small = format === "gexf" ? gexf.parse(DirectedGraph as never, countries) : graphml.parse(DirectedGraph as never, countries);
    const [a, b] = ["IRQ", "USA"];
    const told = (await reports({ statuses: ["actual", "ongoing"] })).filter(
      (r) => r.score !== null && r.actors.some((p) => p.country === a) && r.recipients.some((p) => p.country === b),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(small.getEdgeAttribute(a, b, "weight")).toBeGreaterThanOrEqual(new Set(told.map((r) => r.happening)).size);
  });

  it("FollowTheMoney: its model takes every entity, and every reference leads to one", async () => {
    const model = new Model(defaultModel);
    const lines = linesOf(await exported(archive, "ftm"), "entities.ftm.json");
    const entities = new Map(lines.map((line) => [line.id, model.getEntity(line)]));
    expect(entities.size).toBe(lines.length);
    expect(new Set(lines.map((l) => l.schema))).toEqual(
      new Set(
        ["Article", "Person", "Organization", "PublicBody", "Address", "Event", "UnknownLink", "Company"].filter(
          (s) => s !== "Company" || lines.some((l) => l.schema === s),
        ),
      ),
    );
    let references = 0;
    for (const { schema, properties } of lines)
      for (const [name, values] of Object.entries(properties) as [string, string[]][]) {
        const property = model.getSchema(schema).getProperty(name);
        expect(values.length).toBeGreaterThan(0);
        for (const value of values) {
          if (property.type.name === "country") expect([...property.type.values.keys()]).toContain(value);
          if (property.type.name === "date") expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (!property.hasRange && property.type.name !== "entity") continue;
          references++;
          const there = entities.get(value);
          expect(there?.schema.isA(property.getRange())).toBe(true);
        }
      }
    expect(references).toBeGreaterThan(200);
    const told = new Set((await reports({ statuses: ["actual", "ongoing"] })).map((r) => r.happening));
    expect(lines.filter((l) => l.schema === "Event" && !told.has(l.properties.recordId[0]))).toEqual([]);
  });

  it("GDELT: 58 columns, codes that hang together, and no line broken", async () => {
    const files = await exported(archive, "gdelt", {}, { header: true });
    const [head, ...rows] = textOf(files, "events.export.csv")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(head).toHaveLength(58);
    expect([head?.[0], head?.[5], head?.[15], head?.[25], head?.[26], head?.[29], head?.[49], head?.[56], head?.[57]]).toEqual([
      "GLOBALEVENTID",
      "Actor1Code",
      "Actor2Code",
      "IsRootEvent",
      "EventCode",
      "QuadClass",
      "ActionGeo_Type",
      "DATEADDED",
      "SOURCEURL",
    ]);
    expect(rows.length).toBeGreaterThan(200);
    const at = (row: string[], name: string): string => row[(head as string[]).indexOf(name)] as string;
    for (const row of rows) {
      expect(row).toHaveLength(58);
      expect(at(row, "GLOBALEVENTID")).toMatch(/^\d{1,15}$/);
      expect(at(row, "SQLDATE")).toMatch(/^(19|20)\d{6}$/);
      expect(at(row, "EventCode")).toMatch(/^(0[1-9]|1\d|20)\d{1,2}$/);
      expect(at(row, "EventCode").startsWith(at(row, "EventRootCode"))).toBe(true);
      const goldstein = Number(at(row, "GoldsteinScale"));
      if (at(row, "QuadClass") === "4") expect(goldstein).toBeLessThan(-3);
      if (at(row, "QuadClass") === "2") expect(goldstein).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(rows.map((row) => at(row, "GLOBALEVENTID"))).size).toBe(rows.length);
    const plain = textOf(await exported(archive, "gdelt"), "events.export.csv");
    expect(plain).toBe(textOf(files, "events.export.csv").slice(textOf(files, "events.export.csv").indexOf("\n") + 1));
    const planned = await reports({ statuses: ["planned"], types: ["CONSULT"] });
    const meet = rows.filter((row) => at(row, "EventCode") === "036" && at(row, "SQLDATE") !== "");
    expect(planned.length > 0 && meet.length > 0).toBe(true);
  });

  it("GeoJSON: points with longitude first, and all that has none counted", async () => {
    const files = await exported(archive, "geojson");
    const { resources } = JSON.parse(textOf(files, "datapackage.json"));
    const all = await reports();
    const collection = JSON.parse(textOf(files, "reports.geojson"));
    const placed = all.filter((r) => r.place !== null && r.place.lat !== null);
    expect(collection.type).toBe("FeatureCollection");
    expect(collection.features.map((f: { geometry: object }) => f.geometry)).toEqual(
      placed.map((r) => ({ type: "Point", coordinates: [r.place?.lon, r.place?.lat] })),
    );
    expect(collection.features[0].properties).toMatchObject({ article: placed[0]?.article, place_name: placed[0]?.place?.name });
    const left = resources[1].leftOut.reduce((n: number, l: { rows: number }) => n + l.rows, 0);
    expect(left + placed.length).toBe(all.length);
    expect(JSON.parse(textOf(files, "happenings.geojson")).features.length).toBeGreaterThan(10);
  });

  it("CoNLL-U: parts make up the words, words the text", async () => {
    const text = textOf(await exported(archive, "conllu", {}, { reader: theReader() }), "words.conllu");
    const sentences = text.trimEnd().split("\n\n");
    const article = new Map((await archive.articles({}, { limit: 100 })).rows.map((a) => [a.id, a]));
    expect(sentences.length).toBeGreaterThan(article.size);
    for (const sentence of sentences) {
      const lines = sentence
        .split("\n")
        .filter((l) => !l.startsWith("#"))
        .map((l) => l.split("\t"));
      expect(lines.every((l) => l.length === 10 && l.every((c) => c !== ""))).toBe(true);
      const parts = lines.filter((l) => !l[0]?.includes("-"));
      expect(parts.map((l) => l[0])).toEqual(parts.map((_, i) => String(i + 1)));
      const ranges = lines.filter((l) => l[0]?.includes("-")).map((l) => (l[0] as string).split("-").map(Number) as [number, number]);
      const inside = (n: number): boolean => ranges.some(([from, to]) => n >= from && n <= to);
      const written = lines.filter((l) => l[0]?.includes("-") || !inside(Number(l[0])));
      const made = written
        .map((l) => l[1] + (l[9]?.includes("SpaceAfter=No") ? "" : " "))
        .join("")
        .trim();
      const told = /^# text = (.*)$/m.exec(sentence)?.[1];
      expect(made.replace(/\s/g, "")).toBe(told?.replace(/\s/g, ""));
    }
    expect(text.match(/^# newdoc id = /gm)).toHaveLength(article.size);
    await expect(exported(archive, "conllu")).rejects.toThrow(/options.reader/);
  });

  it("dossiers: what the reader gave, and its offsets in code points where asked", async () => {
    const dossiers = linesOf(await exported(archive, "dossiers"), "dossiers.jsonl");
    for (const dossier of dossiers) expect(dossier).toEqual(JSON.parse(JSON.stringify(theReader().read(dossier.article))));
    const nasty = (d: { article: { id: string } }[]) => d.find((x) => x.article.id === NASTY.id) as never;
    const moved = linesOf(await exported(archive, "dossiers", {}, { offsets: "code-points" }), "dossiers.jsonl");
    const words = (d: { article: { text: string }; reports: { trigger: { start: number; end: number } }[] }, points: boolean) =>
      d.reports.map(({ trigger: { start, end } }) =>
        points ? [...d.article.text].slice(start, end).join("") : d.article.text.slice(start, end),
      );
    expect(words(nasty(moved), true)).toEqual(words(nasty(dossiers), false));
    expect(words(nasty(moved), true).length).toBeGreaterThan(1);
    expect(nasty(moved)).not.toEqual(nasty(dossiers));
  });
});
