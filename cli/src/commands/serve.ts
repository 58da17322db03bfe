import { analyseWith, openArchive } from "@isnad/archive";
import { createDesk } from "@isnad/desk-server";
import { archiveAt } from "../archive/open.js";
import { theKnowledge, theReader } from "../reader.js";
import { tell, write } from "../streams/output.js";

/** Options of `isnad serve`. */
export interface ServeFlags {
  archive?: string;
  port: number;
  host: string;
}

/** Waits for Ctrl-C or a request to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });

/** `isnad serve`: the desk over an archive, until it is ended. Gives the exit code. */
export async function serve(flags: ServeFlags): Promise<number> {
  const archive = await openArchive(archiveAt(flags.archive));
  try {
    const desk = await createDesk({
      archive,
      knowledge: theKnowledge(),
      analyse: analyseWith(theReader()),
      version: "0.2.0",
      logger: { level: "info", stream: process.stderr },
    });
    const address = await desk.listen({ port: flags.port, host: flags.host });
    await write(`${address}\n`);
    await interrupted();
    tell("ending …");
    await desk.close();
    return 0;
  } finally {
    await archive.close();
  }
}
