import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { openArchive } from "../src/index.js";

/** Where Debian keeps the programs of PostgreSQL, the newest first; null where it is not installed. */
function programs(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((v) => join(root, v, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  return found ?? null;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root: then the user that its package made runs it. */
const asUser = (command: string, args: string[]): void => {
  const root = userInfo().uid === 0;
  execFileSync(root ? "runuser" : command, root ? ["-u", "postgres", "--", command, ...args] : args, { stdio: "ignore", cwd: "/" });
};

/** Starts a server of its own on loopback; gives its address and the way to end it. */
async function startServer(bin: string): Promise<{ address: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-pg-"));
  if (userInfo().uid === 0) execFileSync("chown", ["postgres", folder]);
  const port = await freePort();
  asUser(join(bin, "initdb"), ["-D", join(folder, "data"), "-U", "isnad", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c fsync=off`;
  asUser(join(bin, "pg_ctl"), ["-D", join(folder, "data"), "-w", "-l", join(folder, "log"), "-o", options, "start"]);
  return {
    address: `postgres://isnad@127.0.0.1:${port}/postgres`,
    stop: () => {
      asUser(join(bin, "pg_ctl"), ["-D", join(folder, "data"), "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies an empty database into a folder: making one takes seconds, and is done once a day. A template that another test makes meanwhile
 * is the same; whichever is moved into place first stays.
 */
async function copyTemplate(folder: string): Promise<void> {
  const template = join(tmpdir(), `isnad-template-${userInfo().uid}-${new Date().toISOString().slice(0, 10)}`);
  if (!existsSync(template)) {
    const made = mkdtempSync(join(tmpdir(), "isnad-making-"));
    await (await openArchive(made)).close();
    await emptied(made);
    try {
      renameSync(made, template);
    } catch {
      rmSync(made, { recursive: true, force: true });
    }
  }
  cpSync(template, folder, { recursive: true });
}

/** Empties an archive: quicker than making another. */
async function emptied(where: string): Promise<string> {
  const archive = await openArchive(where);
  await archive.database.script("drop schema public cascade; create schema public");
  await archive.close();
  return where;
}

/** Tests of an archive that is empty at first. */
type ArchiveTests = (archive: { where: () => string; fresh: () => Promise<string> }) => void;

/** Runs tests on PGlite alone: what does not depend on the database. */
export function onPglite(name: string, tests: ArchiveTests): void {
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-archive-"));
    beforeAll(() => copyTemplate(folder));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests({ where: () => folder, fresh: () => emptied(folder) });
  });
}

/**
 * Runs the same tests on PGlite and on a PostgreSQL that the tests start. `where()` is the address of an archive, `fresh()`
 * empties it first. Without PostgreSQL its half is skipped and says so; in CI that is a failure.
 */
export function onBothDatabases(name: string, tests: ArchiveTests): void {
  onPglite(`${name} (PGlite)`, tests);
  const bin = programs();
  if (bin === null && process.env.CI) throw new Error("PostgreSQL is not installed: apt-get install -y postgresql");
  describe.skipIf(bin === null)(`${name} (PostgreSQL${bin === null ? ": not installed, skipped" : ""})`, () => {
    let server: { address: string; stop: () => void } | null = null;
    const where = (): string => (server as { address: string }).address;
    beforeAll(async () => {
      server = await startServer(bin as string);
    });
    afterAll(() => server?.stop());
    tests({ where, fresh: () => emptied(where()) });
  });
}
