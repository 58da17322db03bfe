import { type Archive, openArchive } from "@isnad/archive";
import { addUser, COMMAND_LINE, changeUser, createAuth, type Role, userByEmail, writeAudit } from "@isnad/desk-server";
import { InputError } from "@isnad/intake";
import { archiveAt } from "../archive/open.js";
import { UsageError } from "../input.js";
import { write } from "../streams/output.js";
import { passwordFrom } from "../terminal/password.js";

/** Options of the `isnad admin` commands. */
export interface AdminFlags {
  archive?: string;
  name?: string;
  role: Role;
  passwordStdin?: boolean;
}

/** Opens the archive for accounts, and closes it whatever happens. Problems are told as mistakes of the input. */
async function withAccounts<T>(
  named: string | undefined,
  work: (archive: Archive, auth: Awaited<ReturnType<typeof createAuth>>) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(archiveAt(named));
  try {
    return await work(archive, await createAuth(archive.database, { origin: "http://localhost", secure: false }));
  } catch (error) {
    if (error instanceof Error && error.name === "ProblemError") throw new InputError(error.message);
    throw error;
  } finally {
    await archive.close();
  }
}

/** `isnad admin add`: makes an account; gives the exit code. */
export async function adminAdd(email: string, flags: AdminFlags): Promise<number> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new UsageError(`${email} is no email address.`);
  const password = await passwordFrom(flags.passwordStdin === true);
  return withAccounts(flags.archive, async (archive, auth) => {
    const user = await addUser(archive.database, auth, {
      email,
      name: flags.name ?? (email.split("@")[0] as string),
      password,
      role: flags.role,
    });
    await writeAudit(archive.database, COMMAND_LINE, {
      action: "user.add",
      subject: user.id,
      details: { email: user.email, role: user.role },
    });
    await write(`${user.email}: ${user.role}\n`);
    return 0;
  });
}

/** `isnad admin password`: gives an account a new password and ends its sessions; gives the exit code. */
export async function adminPassword(email: string, flags: Pick<AdminFlags, "archive" | "passwordStdin">): Promise<number> {
  const password = await passwordFrom(flags.passwordStdin === true);
  return withAccounts(flags.archive, async (archive, auth) => {
    const user = await userByEmail(archive.database, email);
    if (user === null) throw new InputError(`There is no account ${email}.`);
    await changeUser(archive.database, auth, user.id, { password });
    await writeAudit(archive.database, COMMAND_LINE, { action: "user.change", subject: user.id, details: { password: "new" } });
    await write(`${user.email}: the password is changed\n`);
    return 0;
  });
}
