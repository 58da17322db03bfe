import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Account, Role } from "../context.js";
import type { Auth } from "./auth.js";

/** The headers that better-auth needs, and no others. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ["cookie", "user-agent"] as const) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return headers;
}

/** Passes the cookies that better-auth sets on to the answer. */
export function passCookies(reply: FastifyReply, headers: Headers | null | undefined): void {
  const cookies = headers?.getSetCookie() ?? [];
  if (cookies.length > 0) reply.header("set-cookie", cookies);
}

interface UserOfSession {
  id: string;
  email: string;
  name: string;
  role?: string | null;
  disabled?: boolean | null;
}

/** The account of a user of better-auth; null where it is disabled. */
export const accountOf = (user: UserOfSession): Account | null =>
  user.disabled === true ? null : { id: user.id, email: user.email, name: user.name, role: (user.role ?? "reader") as Role };

/** Finds out, before anything else is done, who is asking; requests without our cookie ask nothing of the database. */
export function addSessions(app: FastifyInstance, auth: Auth): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api/") || !(request.headers.cookie ?? "").includes("isnad.session_token=")) return;
    const found = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true });
    passCookies(reply, found.headers);
    if (found.response) request.account = accountOf(found.response.user as UserOfSession);
  });
}
