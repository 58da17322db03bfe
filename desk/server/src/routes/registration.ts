import { cleanLine } from "@isnad/archive";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { countAttempt } from "../accounts/attempts.js";
import type { Auth } from "../accounts/auth.js";
import { ALL_REGISTRATIONS, isRegistrationOpen, REGISTRATION_SECONDS, setRegistration } from "../accounts/registration.js";
import { headersOf, passCookies } from "../accounts/session.js";
import { addUser, checkPassword } from "../accounts/users.js";
import { ProblemError } from "../http/problems.js";
import { Registration, Settings } from "../schemas/accounts.js";
import { Session } from "../schemas/system.js";
import { sessionOf } from "./session.js";

/** Counts an account that is to be made; throws where there were too many. It also keeps anybody from asking whose email has an account. */
async function throttle(request: FastifyRequest, reply: FastifyReply, perAddress: number): Promise<void> {
  const { database } = request.server.desk.archive;
  const one = { most: perAddress, seconds: REGISTRATION_SECONDS };
  const wait =
    (await countAttempt(database, "register address", request.ip, one)) ||
    (await countAttempt(database, "register", "", ALL_REGISTRATIONS));
  if (wait === 0) return;
  reply.header("retry-after", wait);
  throw new ProblemError(429, "too-many-attempts", `There were too many attempts: try again in ${wait} seconds.`);
}

/**
 * Accounts that readers make themselves, to comment. They are readers, whatever is asked: a role is given by an administrator. Emails are
 * not checked, for nothing is sent from here. `perAddress`: accounts an hour of one address.
 */
export const registrationRoutes =
  (auth: Auth, perAddress: number): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit } = app.desk;
    const { database } = archive;
    app.post(
      "/registration",
      {
        config: { role: "reader" },
        schema: { tags: ["accounts"], summary: "Makes a reader's account, and signs in", body: Registration, response: { 201: Session } },
      },
      async (request, reply) => {
        const { email, password } = request.body;
        reply.header("cache-control", "no-store");
        if (!(await isRegistrationOpen(database)))
          throw new ProblemError(403, "registration-closed", "Accounts are made by an administrator here.");
        if (request.account !== null) throw new ProblemError(409, "signed-in", "You are signed in already.");
        const name = cleanLine(request.body.name);
        if (name === "") throw new ProblemError(422, "no-name", "A name has letters that are seen.");
        checkPassword(password);
        await throttle(request, reply, perAddress);
        const user = await addUser(database, auth, { email, name, password, role: "reader" });
        const found = await auth.api.signInEmail({ body: { email, password }, headers: headersOf(request), returnHeaders: true });
        request.account = { id: user.id, email: user.email, name: user.name, role: user.role };
        await audit(request, { action: "user.register", subject: user.id, details: { email: user.email } });
        passCookies(reply, found.headers);
        return reply.code(201).send(await sessionOf(app.desk, request.account));
      },
    );
    app.get(
      "/admin/settings",
      { config: { role: "admin" }, schema: { tags: ["admin"], summary: "What administrators decide", response: { 200: Settings } } },
      async () => ({ registration: await isRegistrationOpen(database) }),
    );
    app.patch(
      "/admin/settings",
      {
        config: { role: "admin" },
        schema: { tags: ["admin"], summary: "Changes what administrators decide", body: Settings, response: { 200: Settings } },
      },
      async (request) => {
        const { registration } = request.body;
        await setRegistration(database, registration);
        await audit(request, { action: "settings.change", subject: "registration", details: { registration } });
        return { registration };
      },
    );
  };
