import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Archive, defaultArchive, openArchive } from "@isnad/archive";
import { InputError } from "@isnad/intake";

/** Where the archive is: as named, else `DATABASE_URL`, else `./isnad-archive`. */
export const archiveAt = (named: string | undefined): string => named ?? defaultArchive(process.env);

const isAddress = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

/** Whether there is an archive already; of an address that is not known before it is opened. */
export const archiveExists = (where: string): boolean => isAddress(where) || existsSync(join(where, "data"));

/** Opens an archive that should be there, gives it to `work`, and closes it whatever happens. */
export async function withArchive<T>(named: string | undefined, work: (archive: Archive) => Promise<T>): Promise<T> {
  const where = archiveAt(named);
  if (!archiveExists(where))
    throw new InputError(`There is no archive in ${where}: make one with isnad ingest --archive ${where} SOURCE...`);
  const archive = await openArchive(where);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
