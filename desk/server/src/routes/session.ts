import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Allowance, countAttempt, forgetAttempts } from "../accounts/attempts.js";
import type { Auth } from "../accounts/auth.js";
import { isRegistrationOpen } from "../accounts/registration.js";
import { accountOf, headersOf, passCookies } from "../accounts/session.js";
import { checkPassword } from "../accounts/users.js";
import type { Account, Desk } from "../context.js";
import { ProblemError } from "../http/problems.js";
import { PasswordChange, SignIn } from "../schemas/accounts.js";
import { Session } from "../schemas/system.js";

/** Attempts for one account from one address, and for one account from anywhere. */
const ONE: Allowance = { most: 5, seconds: 15 * 60 };
const ALL: Allowance = { most: 50, seconds: 60 * 60 };

const wrong = (): ProblemError => new ProblemError(401, "wrong-password", "The email or the password is wrong.");

/** Counts an attempt in every way; throws where there were too many. */
async function throttle(request: FastifyRequest, reply: FastifyReply, email: string, perAddress: number): Promise<void> {
  const { database } = request.server.desk.archive;
  const waits = [
    await countAttempt(database, "sign-in address", request.ip, { most: perAddress, seconds: 60 }),
    await countAttempt(database, "sign-in", `${email} ${request.ip}`, ONE),
    await countAttempt(database, "sign-in account", email, ALL),
  ];
  const wait = Math.max(...waits);
  if (wait === 0) return;
  reply.header("retry-after", wait);
  throw new ProblemError(429, "too-many-attempts", `There were too many attempts: try again in ${wait} seconds.`);
}

/** What better-auth answers, or null where it refuses. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") return null;
    throw error;
  }
}

/** Who is asking, as it is answered. */
export const sessionOf = async ({ archive, demo, version }: Desk, account: Account | null): Promise<z.output<typeof Session>> => ({
  role: account?.role ?? "reader",
  user: account === null ? null : { id: account.id, name: account.name, email: account.email },
  demo: [...demo],
  registration: await isRegistrationOpen(archive.database),
  version,
});

/** Signing in and out, and one's own password. `signIns`: attempts a minute from one address. */
export const sessionRoutes =
  (auth: Auth, signIns: number): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit, demo } = app.desk;
    app.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "no-store"));
    app.get(
      "/session",
      {
        config: { role: "reader" },
        schema: { tags: ["accounts"], summary: "Who is asking, and what they may do", response: { 200: Session } },
      },
      async ({ account }) => sessionOf(app.desk, account),
    );
    app.post(
      "/session",
      { config: { role: "reader" }, schema: { tags: ["accounts"], summary: "Signs in", body: SignIn, response: { 200: Session } } },
      async (request, reply) => {
        const { email, password } = request.body;
        await throttle(request, reply, email, signIns);
        const found = await orNull(auth.api.signInEmail({ body: { email, password }, headers: headersOf(request), returnHeaders: true }));
        const account = found === null ? null : accountOf(found.response.user);
        if (found !== null && account === null)
          await archive.database.query("delete from sessions where token = $1", [found.response.token]);
        if (found === null || account === null) {
          await audit(request, { action: "session.refuse", subject: email });
          throw wrong();
        }
        // Whoever was signed in before in this browser is not any more.
        if (request.account !== null) await orNull(auth.api.signOut({ headers: headersOf(request) }));
        await forgetAttempts(archive.database, "sign-in", `${email} ${request.ip}`);
        request.account = account;
        await audit(request, { action: "session.begin", subject: account.id });
        passCookies(reply, found.headers);
        return sessionOf(app.desk, account);
      },
    );
    app.delete(
      "/session",
      { config: { role: "reader" }, schema: { tags: ["accounts"], summary: "Signs out", response: { 200: Session } } },
      async (request, reply) => {
        const done = await orNull(auth.api.signOut({ headers: headersOf(request), returnHeaders: true }));
        passCookies(reply, done?.headers);
        return sessionOf(app.desk, null);
      },
    );
    app.post(
      "/session/password",
      {
        config: { role: "reader" },
        schema: {
          tags: ["accounts"],
          summary: "Changes one's own password; other sessions end",
          body: PasswordChange,
          response: { 200: Session, 401: z.any() },
        },
      },
      async (request, reply) => {
        const { account, body } = request;
        if (account === null) throw new ProblemError(401, "not-signed-in", "Sign in first.");
        if (demo.some((d) => d.email === account.email))
          throw new ProblemError(403, "demo", "Accounts of the demonstration stay as they are.");
        await throttle(request, reply, account.email, signIns);
        checkPassword(body.password);
        const done = await orNull(
          auth.api.changePassword({
            body: { currentPassword: body.current, newPassword: body.password, revokeOtherSessions: true },
            headers: headersOf(request),
            returnHeaders: true,
          }),
        );
        if (done === null) throw wrong();
        await forgetAttempts(archive.database, "sign-in", `${account.email} ${request.ip}`);
        await audit(request, { action: "session.password", subject: account.id });
        passCookies(reply, done.headers);
        return sessionOf(app.desk, account);
      },
    );
  };
