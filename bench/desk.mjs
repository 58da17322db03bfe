// node bench/desk.mjs --archive postgres://… [--rate 300] [--seconds 20] [--connections 20]
// Milliseconds of the desk's answers under so many mixed read requests a second, by kind. Serves the archive in a process of its own on
// loopback and asks it from this one. Ends with 1 where an answer was an error or the 95th percentile is over 150 ms.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";

const LIMIT = 150;
const { values } = parseArgs({
  options: {
    archive: { type: "string" },
    rate: { type: "string", default: "300" },
    seconds: { type: "string", default: "20" },
    connections: { type: "string", default: "20" },
  },
});
if (values.archive === undefined) {
  console.error("Name the archive with --archive.");
  process.exit(2);
}

const cli = fileURLToPath(new URL("../cli/bin/isnad.js", import.meta.url));
const server = spawn(
  process.execPath,
  [cli, "serve", "--archive", values.archive, "--port", "0", "--log", "error", "--requests", "100000000"],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const address = String((await once(server.stdout, "data"))[0]).trim();

const get = async (path) => {
  const response = await fetch(`${address}/api/v1/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};
const id = encodeURIComponent;

/** What readers do, with how often: lists and single pages most, counts and graphs less. */
async function requestsOf() {
  const stories = (await get("stories?order=largest&limit=50")).rows;
  const articles = (await get("articles?limit=200")).rows;
  const actors = (await get("actors?limit=60")).rows;
  const second = (await get("reports?limit=50")).next;
  const words = ["السعودية", "إيران", "انفجار", "الأمم المتحدة", "مجلس الوزراء", "النفط", "Yemen"];
  const kinds = {
    today: () => ["today"],
    stories: () => ["stories", "stories?order=largest", "stories?least=2&limit=50"],
    story: () => stories.map((s) => `stories/${id(s.id)}`),
    happenings: () => stories.map((s) => `stories/${id(s.id)}/happenings`),
    articles: () => ["articles", "articles?country=YEM", "articles?type=ASSAULT&status=actual"],
    article: () => articles.map((a) => `articles/${id(a.id)}`),
    reports: () => [
      "reports?limit=50",
      `reports?limit=50&after=${second}`,
      "reports?type=CONSULT&limit=50",
      "reports?country=IRN&limit=50",
    ],
    facets: () => ["reports/facets", "reports/facets?type=ASSAULT", "reports/facets?country=YEM", "reports/facets?status=planned"],
    search: () => words.map((w) => `search?q=${id(w)}`),
    actors: () => ["actors", "actors?kind=person", "actors?q=Iran"],
    actor: () => actors.map((a) => `actors/${id(a.id)}`),
    said: () => actors.map((a) => `actors/${id(a.id)}/reports?role=source`),
    relations: () => [
      "relations?a=country:SAU&b=country:YEM",
      "relations?a=country:USA&b=country:IRN",
      "relations/events?a=country:SAU&b=country:YEM",
    ],
    network: () => ["network?by=country", "network?by=actor&most=200"],
    map: () => ["map"],
    ontology: () => ["ontology"],
  };
  const often = { story: 3, article: 6, reports: 3, stories: 2, actor: 2, search: 2 };
  return Object.entries(kinds).map(([kind, paths]) => ({ kind, weight: often[kind] ?? 1, paths: paths() }));
}

/** Each of them once, alone: milliseconds, the median of those of its kind. */
async function alone(kinds) {
  const out = {};
  for (const { kind, paths } of kinds) {
    const times = [];
    for (const path of paths.slice(0, 12)) {
      const start = performance.now();
      await get(path);
      times.push(performance.now() - start);
    }
    out[kind] = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  }
  return out;
}

/** A sequence in which the kinds take turns by their weight, and each kind's paths one after the other. */
function mixed(kinds) {
  const turns = kinds.flatMap(({ kind, weight, paths }) => Array.from({ length: weight }, () => ({ kind, paths })));
  const next = new Map();
  const requests = [];
  for (let round = 0; round < 60; round++)
    for (const { kind, paths } of turns) {
      const n = next.get(kind) ?? 0;
      next.set(kind, n + 1);
      requests.push({ method: "GET", path: `/api/v1/${paths[n % paths.length]}` });
    }
  return requests;
}

try {
  const kinds = await requestsOf();
  const single = await alone(kinds);
  console.log("alone, median ms:", Object.fromEntries(Object.entries(single).map(([k, ms]) => [k, Math.round(ms)])));
  const times = [];
  const run = autocannon({
    url: address,
    requests: mixed(kinds),
    connections: Number(values.connections),
    overallRate: Number(values.rate),
    duration: Number(values.seconds),
  });
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, errors, timeouts, non2xx } = await run;
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  const bad = errors + timeouts + non2xx;
  console.log({ answers: times.length, rate: requests.average, p50: at(0.5), p95: at(0.95), p99: at(0.99), largest: at(1), bad });
  process.exitCode = bad > 0 || at(0.95) > LIMIT || requests.average < Number(values.rate) * 0.95 ? 1 : 0;
} finally {
  server.kill("SIGTERM");
}
