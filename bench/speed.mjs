// node bench/speed.mjs [ARTICLES.jsonl]
// Words a second on one core, memory, cold start. Figures in seconds hold for this machine only; the ratios compare with
// plain work on the same machine (cutting the same text at blanks; starting node), so that runs on two machines can be held
// against each other.
import { execFileSync, spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = process.argv[2] ?? join(root, "../shared/data/news-saudinewsnet/sample.jsonl");
const cli = join(root, "cli/bin/isnad.js");

if (!existsSync(path)) {
  console.error(`${path} is not there: name a file of articles, one JSON object a line.`);
  process.exit(1);
}

const texts = readFileSync(path, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((l) => JSON.parse(l).text);
const count = (t) => t.split(/\s+/).filter(Boolean).length;
const began = performance.now();
const words = texts.reduce((n, t) => n + count(t), 0);
const plain = (performance.now() - began) / 1000;

/** Runs the filter as a process of its own; gives seconds, seconds of processor time (Linux: hundredths), and its greatest resident size in MB. */
function filter() {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [cli, "read", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
    let peak = 0;
    let ticks = 0;
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
        const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        ticks = Number(stat[11]) + Number(stat[12]);
      } catch {
        clearInterval(watch);
      }
    }, 50);
    child.stdout.resume();
    createReadStream(path).pipe(child.stdin);
    child.on("close", () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, cpu: ticks / 100, peak });
    });
  });
}

/** Median seconds of a command over nine runs. */
function median(args) {
  const runs = [...Array(9)].map(() => {
    const start = performance.now();
    execFileSync(process.execPath, args, { stdio: "ignore" });
    return (performance.now() - start) / 1000;
  });
  return runs.sort((a, b) => a - b)[4];
}

const { seconds, cpu, peak } = await filter();
const short = join(mkdtempSync(join(tmpdir(), "isnad-")), "short.txt");
writeFileSync(short, "وصل رئيس الوزراء العراقي إلى واشنطن أمس والتقى الرئيس الأمريكي.\n");
const cold = median([cli, "read", short]);
const bare = median(["-e", "0"]);
console.log(`words                 ${words}`);
console.log(`words a second        ${Math.round(words / seconds)}   (${(seconds / plain).toFixed(1)} times cutting at blanks)`);
if (cpu > 0)
  console.log(`words a CPU second    ${Math.round(words / cpu)}   (all threads; the one to compare where other work is running)`);
console.log(`greatest memory       ${Math.round(peak)} MB`);
console.log(`cold start, one text  ${cold.toFixed(2)} s   (${(cold / bare).toFixed(1)} times starting node)`);
