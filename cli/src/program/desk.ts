import { type Command, InvalidArgumentError, Option } from "commander";

const port = (value: string): number => {
  const n = Number(value);
  if (value.trim() === "" || !Number.isInteger(n) || n < 0 || n > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return n;
};

const whole = (value: string): number => {
  const n = Number(value);
  if (!Number.isSafeInteger(n) || n < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return n;
};

const archiveFlag = "--archive <where>";
const archiveHelp = "a folder or a postgres:// address (else DATABASE_URL, else ./isnad-archive)";

function addServe(isnad: Command, done: (code: number) => void): void {
  isnad
    .command("serve")
    .description("open the desk: the web app and its API over an archive")
    .option(archiveFlag, archiveHelp)
    .option("--port <n>", "where to listen; 0: any free port", port, 4600)
    .option("--host <address>", "where to listen; others than this machine's own need an administrator", "127.0.0.1")
    .option("--origin <origin>", "where readers reach it, as https://desk.example.org")
    .option("--trust-proxy <addresses>", "proxies whose X-Forwarded-For counts, as 127.0.0.1,10.0.0.0/8")
    .option("--requests <n>", "requests a minute that one address may make: 1200 when not said", whole)
    .option("--watch", "poll the feeds of the archive")
    .option(
      "--folder <path>",
      "a folder that editors may have read into the archive; may be given again",
      (path: string, all: string[]) => [...all, path],
      [],
    )
    .addOption(new Option("--log <level>", "what to log").choices(["error", "warn", "info", "debug", "silent"]).default("info"))
    .addHelpText(
      "after",
      `
Examples:
  isnad serve
  isnad serve --archive postgres://me@localhost/news --port 8080
  isnad serve --host 0.0.0.0 --origin https://desk.example.org --trust-proxy 10.0.0.1

The address is printed to standard output, the log (an object a line) to standard error. Ctrl-C ends it.`,
    )
    .action(async (flags) => {
      const { serve } = await import("../commands/serve.js");
      done(await serve(flags));
    });
}

/** Adds `serve` and `admin`. `done` takes the exit code. */
export function addDeskCommands(isnad: Command, done: (code: number) => void): void {
  addServe(isnad, done);
  const admin = isnad.command("admin").description("accounts of the desk");
  admin
    .command("add")
    .description("make an account: an administrator, unless another role is named")
    .argument("<EMAIL>")
    .option(archiveFlag, archiveHelp)
    .option("--name <name>", "what others see")
    .addOption(new Option("--role <role>", "what it may do").choices(["reader", "analyst", "editor", "admin"]).default("admin"))
    .option("--password-stdin", "take the password from standard input; else it is asked for")
    .action(async (email: string, flags) => {
      const { adminAdd } = await import("../commands/admin.js");
      done(await adminAdd(email, flags));
    });
  admin
    .command("password")
    .description("give an account a new password; its sessions end")
    .argument("<EMAIL>")
    .option(archiveFlag, archiveHelp)
    .option("--password-stdin", "take the password from standard input; else it is asked for")
    .action(async (email: string, flags) => {
      const { adminPassword } = await import("../commands/admin.js");
      done(await adminPassword(email, flags));
    });
}
