import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { absence } from "../places.js";

/** What a module of this folder exports: fits its model anew and writes it to `knowledge/models/`. */
export interface Trainer {
  train(args: readonly string[]): void | Promise<void>;
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** Names of the models that can be trained: the modules of this folder. */
const trainers = (): string[] =>
  readdirSync(here)
    .filter((f) => /^[a-z-]+\.js$/.test(f) && f !== "main.js")
    .map((f) => f.slice(0, -3))
    .sort();

/** `npm run train -- NAME [OPTION...]`: gives the exit code. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || !/^[a-z-]+$/.test(name) || name === "main" || !existsSync(`${here}${name}.js`)) {
    process.stderr.write(`train: name a model: ${trainers().join(", ") || "there are none yet"}\n`);
    return 2;
  }
  const missing = absence();
  if (missing !== null) {
    process.stderr.write(`train: ${missing}\n`);
    return 1;
  }
  const { train } = (await import(`./${name}.js`)) as Trainer;
  await train(args);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
