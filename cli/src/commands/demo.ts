import type { Archive } from "@isnad/archive";
import { addUser, createAuth, type DemoAccount, ROLES } from "@isnad/desk-server";

/** What signs in to an account of the demonstration: it listens on this machine alone, and its archive is thrown away. */
const PASSWORD = "demonstration";

/** Makes an account for each role in the archive of a demonstration. */
export async function addDemoAccounts(archive: Archive): Promise<DemoAccount[]> {
  const auth = await createAuth(archive.database, { origin: "http://localhost", secure: false });
  const accounts = ROLES.map((role): DemoAccount => ({ role, email: `${role}@demo.example`, password: PASSWORD }));
  for (const { email, password, role } of accounts) await addUser(archive.database, auth, { email, password, role, name: role });
  return accounts;
}
