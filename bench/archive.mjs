// node bench/archive.mjs [--articles FILE.jsonl] [--postgres ADDRESS] [--kill TIMES]
// Seconds and memory of ingesting into an embedded archive (and into an empty PostgreSQL database), growth from a quarter to the whole,
// seconds of joining when a few articles come to many, milliseconds of searches and pages. --kill: instead, ends
// ingests with SIGKILL so many times at random moments, starts them again each time, and compares every archive that came of it with
// that of an undisturbed run.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contentOf } from "../archive/dist/content.js";
import { analyseWith, openArchive, prepareArticle, readArticle } from "../archive/dist/index.js";
import { theReader } from "../cli/dist/reader.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "cli/bin/isnad.js");
const { values } = parseArgs({ options: { articles: { type: "string" }, postgres: { type: "string" }, kill: { type: "string" } } });
const path = values.articles ?? join(root, "../shared/data/news-saudinewsnet/sample.jsonl");
if (!existsSync(path)) {
  console.error(`${path} is not there: name a file of articles, one JSON object a line, with --articles.`);
  process.exit(1);
}
const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));

/** Runs an ingest as a process of its own, ended after `milliseconds` where given; seconds and greatest resident size in MB. */
function ingest(where, file, milliseconds) {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [cli, "ingest", "--archive", where, file], { stdio: ["ignore", "ignore", "pipe"] });
    let peak = 0;
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
      } catch {}
    }, 100);
    const timer = milliseconds === undefined ? null : setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("close", (code) => {
      clearInterval(watch);
      if (timer !== null) clearTimeout(timer);
      resolve({ seconds: (performance.now() - start) / 1000, peak, code, errors });
    });
  });
}

/** The first `n` articles as a file. */
function part(n) {
  const file = join(folder, `${n}.jsonl`);
  writeFileSync(file, `${lines.slice(0, n).join("\n")}\n`);
  return file;
}

/** A hash of all that an archive holds. */
async function hashOf(where) {
  const archive = await openArchive(where);
  const hash = createHash("sha256");
  for await (const line of contentOf(archive)) hash.update(`${line}\n`);
  await archive.close();
  return hash.digest("hex");
}

/** Milliseconds of queries: median and 95th percentile. */
async function queries(where) {
  const archive = await openArchive(where);
  const options = { analyse: analyseWith(theReader()) };
  const texts = [
    "الرياض",
    "مجلس الوزراء",
    '"خادم الحرمين الشريفين"',
    "انفجار",
    "قتلى جرحى",
    "النفط",
    "Salman",
    "Iran",
    "الحوثيين -السعودية",
    "محادثات",
  ];
  const pages = [undefined];
  for (let i = 0; i < 5; i++) pages.push((await archive.articles({}, { limit: 50, after: pages.at(-1) })).next ?? undefined);
  const kinds = {
    search: texts.flatMap((text) => [
      () => archive.articles({ text }, {}, options),
      () => archive.reports({ text, types: ["CONSULT", "ASSAULT"] }, {}, options),
      () => archive.stories({ text }, {}, options),
    ]),
    pages: pages.flatMap((after) => [() => archive.articles({}, { limit: 50, after }), () => archive.actors({}, { limit: 50 })]),
    filters: ["SAU", "YEM", "IRN", "USA"].flatMap((country) => [
      () => archive.articles({ countries: [country] }),
      () => archive.reports({ countries: [country], statuses: ["actual"] }),
      () => archive.relation({ country: "SAU" }, { country }),
    ]),
  };
  const all = [];
  for (const [kind, list] of Object.entries(kinds)) {
    const times = [];
    for (let round = 0; round < 5; round++)
      for (const query of list) {
        const start = performance.now();
        await query();
        times.push(performance.now() - start);
      }
    all.push(...times);
    show(kind, times);
  }
  show("all queries", all);
  await archive.close();
}

function show(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(0);
  console.log(`  ${name.padEnd(20)} median ${at(0.5)} ms, 95% ${at(0.95)} ms`);
}

/** Seconds of a join. */
async function joined(archive) {
  await archive.database.query("insert into marks default values");
  const start = performance.now();
  await archive.join();
  return (performance.now() - start) / 1000;
}

/** Takes articles out of a whole archive and puts them in again: the last by day, as news comes, and any; seconds beside those of joining all. */
async function increments(where, count = 40) {
  const archive = await openArchive(where);
  await archive.database.query("update memory set way = ''");
  const all = await joined(archive);
  const articles = lines.map((line) => prepareArticle(JSON.parse(line)));
  const byDay = articles.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
  for (const [name, chosen] of [
    ["latest", byDay.slice(-count)],
    ["any", articles.slice(-count)],
  ]) {
    await archive.database.query("delete from articles where id = any($1)", [chosen.map((a) => a.id)]);
    await joined(archive);
    await archive.store(chosen.map((article) => ({ read: readArticle(theReader(), article), hash: article.hash, versionOf: null })));
    const seconds = await joined(archive);
    console.log(
      `joining ${count} more (${name} by day) to ${articles.length - count}: ${seconds.toFixed(1)} s, ${(seconds / all).toFixed(2)} of joining all (${all.toFixed(1)} s)`,
    );
  }
  await archive.close();
}

async function speed() {
  const whole = lines.length;
  for (const n of [Math.floor(whole / 4), Math.floor(whole / 2), whole]) {
    const { seconds, peak, code, errors } = await ingest(join(folder, `archive-${n}`), part(n));
    if (code === null || code > 1) console.error(errors);
    console.log(
      `embedded, ${n} articles: ${seconds.toFixed(1)} s (${((1000 * seconds) / n).toFixed(1)} ms an article), ${Math.round(peak)} MB`,
    );
  }
  await queries(join(folder, `archive-${whole}`));
  await increments(join(folder, `archive-${whole}`));
  if (values.postgres === undefined) return;
  const { seconds, peak } = await ingest(values.postgres, part(whole));
  console.log(`PostgreSQL, ${whole} articles: ${seconds.toFixed(1)} s, ${Math.round(peak)} MB beside the server`);
  await queries(values.postgres);
}

/** Ends ingests at random moments; whenever one got through before its moment, the archive is compared and emptied, so that each of `times` is a true kill. */
async function kill(times) {
  const file = part(Math.min(lines.length, 600));
  const undisturbed = join(folder, "whole");
  const target = values.postgres ?? join(folder, "killed");
  const { seconds } = await ingest(undisturbed, file);
  const expected = await hashOf(undisturbed);
  let compared = 0;
  const compare = async () => {
    if ((await hashOf(target)) !== expected) throw new Error("THE ARCHIVES DIFFER.");
    compared++;
    await empty(target);
  };
  for (let killed = 0; killed < times; ) {
    const moment = Math.random() * seconds * 1000;
    const { code, errors } = await ingest(target, file, moment);
    if (code === null) console.log(`kill ${++killed} after ${(moment / 1000).toFixed(1)} s`);
    else if (code === 0) await compare();
    else throw new Error(errors);
  }
  await ingest(target, file);
  await compare();
  console.log(`${times} kills: each of ${compared} archives that came of it equals that of an undisturbed run.`);
}

/** Leaves an archive as if it had never been. */
async function empty(where) {
  if (where !== values.postgres) return rmSync(where, { recursive: true });
  const archive = await openArchive(where);
  await archive.database.query("drop schema public cascade");
  await archive.database.query("create schema public");
  await archive.close();
}

try {
  if (values.kill === undefined) await speed();
  else await kill(Number(values.kill));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
