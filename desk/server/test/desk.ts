import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type Archive, analyseWith, openArchive, placesOf, readArticle, readerOf } from "@isnad/archive";
import { openKnowledge, unpackKnowledge } from "@isnad/engine";
import type { FastifyInstance } from "fastify";
import { sampleArticles, settled, theReader } from "../../../archive/test/samples.js";
import { createAuth } from "../src/accounts/auth.js";
import { addUser } from "../src/accounts/users.js";
import { createDesk, type DeskOptions, ROLES, type Role } from "../src/index.js";

/** What everybody signs in with. */
export const PASSWORD = "correct horse battery staple";

const knowledge = openKnowledge(unpackKnowledge(readFileSync(new URL("../../../knowledge/compiled/knowledge.bin", import.meta.url))));

/** A desk over the samples, listening on loopback. */
export interface TestDesk {
  readonly app: FastifyInstance;
  readonly archive: Archive;
  readonly address: string;
  readonly port: number;
  /** Asks as somebody with a role, or as nobody; a path under `/api/v1` unless it begins with `/`. */
  ask(path: string, options?: { as?: Role | null; method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  /** The body of a GET that succeeds. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every kind
  get(path: string, as?: Role | null): Promise<any>;
  /** Signs in; the cookie to send. */
  signIn(email: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

/** The email of the account with a role. */
export const emailOf = (role: Role): string => `${role}@desk.example`;

/** The value of the cookie that an answer sets, as it is sent back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");

/** Fills an archive with the samples (those whose id fits), joined, and an account for each role. */
export async function fillArchive(where: string, which = /./): Promise<void> {
  const archive = await openArchive(where);
  await archive.store(settled(sampleArticles().filter((a) => which.test(a.id ?? ""))));
  await archive.setPlaces(placesOf(knowledge.table("places")));
  await archive.join();
  const auth = await createAuth(archive.database, { origin: "http://localhost", secure: false });
  for (const role of ROLES) await addUser(archive.database, auth, { email: emailOf(role), name: role, password: PASSWORD, role });
  await archive.close();
}

/** Opens a desk on an archive that was filled. */
export async function openTestDesk(where: string, options: Partial<DeskOptions> = {}): Promise<TestDesk> {
  const archive = await openArchive(where);
  const reader = theReader();
  const app = await createDesk({
    archive,
    knowledge,
    analyse: analyseWith(reader),
    reader: () => reader,
    readers: async () => ({
      reader: readerOf(reader.read({ text: "" })),
      threads: 1,
      read: async (articles) => articles.map((article) => readArticle(reader, article)),
      end: async () => {},
    }),
    version: "test",
    ...options,
    limits: { requests: 1_000_000, signIns: 1_000, registrations: 1_000, ...options.limits },
  });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const cookies = new Map<Role, Promise<string>>();
  const send: TestDesk["ask"] = async (path, { as = null, method = "GET", body, headers = {} } = {}) => {
    const cookie: Record<string, string> = as === null ? {} : { cookie: await cookieFor(as) };
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    return fetch(path.startsWith("/") ? address + path : `${address}/api/v1/${path}`, {
      method,
      headers: { origin: address, ...cookie, ...type, ...headers },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
  };
  const signIn = async (email: string, password = PASSWORD): Promise<string> => {
    const response = await send("session", { method: "POST", body: { email, password } });
    if (response.status !== 200) throw new Error(`signing in was answered ${response.status}: ${await response.text()}`);
    return cookieOf(response);
  };
  const cookieFor = (role: Role): Promise<string> => {
    const known = cookies.get(role) ?? signIn(emailOf(role));
    cookies.set(role, known);
    return known;
  };
  return {
    app,
    archive,
    address,
    port: (app.server.address() as AddressInfo).port,
    ask: send,
    get: async (path, as = null) => {
      const response = await send(path, { as });
      if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
    signIn,
    close: async () => {
      await app.close();
      await archive.close();
    },
  };
}
