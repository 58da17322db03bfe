import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { lockFolder } from "./lock.js";
import { ArchiveError, type Database, type Sql } from "./types.js";

interface Client {
  query(text: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
  exec(text: string): Promise<unknown>;
}

const sqlOf = (client: Client): Sql => ({
  query: async <Row>(text: string, parameters: readonly unknown[] = []) => (await client.query(text, [...parameters])).rows as Row[],
  script: async (text) => {
    await client.exec(text);
  },
});

/** Makes the folder and locks it. A folder that holds other things is refused. */
function prepare(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ArchiveError(`The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): name another with --archive.`);
  }
  const there = readdirSync(folder).filter((name) => name !== "lock" && !name.startsWith("lock.") && !name.startsWith("data"));
  if (there.length > 0 && !existsSync(join(folder, "data")))
    throw new ArchiveError(`The folder ${folder} holds other files (${there[0]}): name an empty or a new one with --archive.`);
  return lockFolder(folder);
}

/** Opens the data; what a run that was killed left half made is made anew. */
async function openData(folder: string): Promise<PGlite> {
  const [data, whole] = [join(folder, "data"), join(folder, "data-whole")];
  if (!existsSync(whole)) rmSync(data, { recursive: true, force: true });
  const client = await PGlite.create(data);
  if (!existsSync(whole)) {
    await client.exec("checkpoint");
    writeFileSync(whole, "");
  }
  return client;
}

/** Opens (or makes) the embedded database in a folder. Throws ArchiveError when it is in use or cannot be opened. */
export async function openPglite(folder: string): Promise<Database> {
  const unlock = prepare(folder);
  try {
    const client = await openData(folder);
    return {
      kind: "pglite",
      where: folder,
      ...sqlOf(client),
      transaction: (work) => client.transaction((tx) => work(sqlOf(tx))),
      close: async () => {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`The archive ${folder} could not be opened (${(error as Error).message}).`);
  }
}
