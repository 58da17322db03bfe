import { createReadStream } from "node:fs";
import type { ArticleInput } from "@isnad/engine";
import { articleFromJson, InputError } from "@isnad/intake";
import { type Line, linesOf } from "@isnad/intake/lines";
import { tell, write } from "./output.js";

/** Lines longer than this are not read: they are no article. */
const LONGEST_LINE = 20 * 1024 * 1024;

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The id that a bad line gives itself, where it can be told. */
const idOf = (value: unknown): string | null => {
  const id = typeof value === "object" && value !== null ? (value as { id?: unknown }).id : null;
  return typeof id === "string" ? id : typeof id === "number" ? String(id) : null;
};

/** What the filter answers a line with: the work's result, or an error in its place. Null for a blank line. */
function answer(
  line: Line,
  number: number,
  work: (article: ArticleInput, name: string) => unknown,
): { good: boolean; out: unknown } | null {
  let value: unknown = null;
  try {
    if ("tooLong" in line) throw new InputError(`Line ${number} is longer than 20 MB (${Math.ceil(line.tooLong / 1024 / 1024)} MB).`);
    let text: string;
    try {
      text = UTF8.decode(line.bytes);
    } catch {
      throw new InputError(`Line ${number} is not valid UTF-8.`);
    }
    if (text.trim() === "") return null;
    try {
      value = JSON.parse(text);
    } catch {
      throw new InputError(`Line ${number} is not valid JSON.`);
    }
    return { good: true, out: work(articleFromJson(value, `Line ${number}`), `Line ${number}`) };
  } catch (error) {
    const message = error instanceof InputError ? error.message : `Line ${number} could not be read (${(error as Error).message}).`;
    return { good: false, out: { format: "isnad/1", error: { message }, id: idOf(value) } };
  }
}

const streamError = (error: unknown, name: string): InputError => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new InputError(`${name} is not there: check the name.`);
  if (code === "EISDIR") return new InputError(`${name} is a folder: name the files in it.`);
  return new InputError(`${name} could not be read (${code ?? message}).`);
};

/**
 * Reads articles, one JSON object a line, from the files (standard input where none is named), and writes the work's answer for each,
 * one line for one, in order. Bad lines get an error line in their place. Holds one article at a time.
 */
export async function filter(files: readonly string[], work: (article: ArticleInput, name: string) => unknown): Promise<void> {
  for (const file of files.length > 0 ? files : ["-"]) {
    const stream = file === "-" ? process.stdin : createReadStream(file);
    let number = 0;
    let bad = 0;
    const lines = linesOf(stream, LONGEST_LINE);
    for (;;) {
      const next = await lines.next().catch((error: unknown) => {
        throw streamError(error, file === "-" ? "Standard input" : file);
      });
      if (next.done) break;
      const answered = answer(next.value, ++number, work);
      if (answered === null) continue;
      if (!answered.good) bad++;
      await write(`${JSON.stringify(answered.out)}\n`);
    }
    if (bad > 0) tell(`${bad} of ${number} lines could not be read: what was wrong is said in their places.`);
  }
}
