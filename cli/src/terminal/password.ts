import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { UsageError } from "../input.js";

/** Asks on the terminal without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}

/** A password: the first line of standard input, or asked for twice on the terminal. Throws UsageError where it cannot be had. */
export async function passwordFrom(stdin: boolean): Promise<string> {
  if (stdin) return ((await text(process.stdin)).split("\n")[0] as string).replace(/\r$/, "");
  if (!process.stdin.isTTY) throw new UsageError("There is no terminal to ask for the password: give it with --password-stdin.");
  const password = await ask("Password: ");
  if ((await ask("Once more: ")) !== password) throw new UsageError("The two passwords differ.");
  return password;
}
