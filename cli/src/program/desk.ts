import { type Command, InvalidArgumentError } from "commander";

const port = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return n;
};

/** Adds `serve`. `done` takes the exit code. */
export function addDeskCommands(isnad: Command, done: (code: number) => void): void {
  isnad
    .command("serve")
    .description("open the desk: the web app and its API over an archive")
    .option("--archive <where>", "a folder or a postgres:// address (else DATABASE_URL, else ./isnad-archive)")
    .option("--port <n>", "where to listen; 0: any free port", port, 4711)
    .option("--host <address>", "where to listen", "127.0.0.1")
    .addHelpText(
      "after",
      `
Examples:
  isnad serve
  isnad serve --archive postgres://me@localhost/news --port 8080`,
    )
    .action(async (flags) => {
      const { serve } = await import("../commands/serve.js");
      done(await serve(flags));
    });
}
