import { randomBytes } from "node:crypto";
import type { Database } from "@isnad/archive";
import { betterAuth } from "better-auth";
import { archiveDialect } from "./dialect.js";

/** Letters of a password. */
export const PASSWORD = { least: 12, most: 200 } as const;

/** Seconds that a session lasts, and after which it is lengthened when used. */
const SESSION = { lasts: 14 * 24 * 3600, renewed: 24 * 3600 };

/** The key that cookies are signed with: made once, kept in the archive. */
async function secretOf(database: Database): Promise<string> {
  await database.query("insert into settings values ('secret', $1) on conflict do nothing", [randomBytes(32).toString("base64url")]);
  const [row] = await database.query<{ value: string }>("select value from settings where key = 'secret'");
  return (row as { value: string }).value;
}

const DATES = { createdAt: "created_at", updatedAt: "updated_at" };

/**
 * better-auth over the archive: email and password (scrypt), sessions in the archive, a signed httpOnly cookie. Its own routes are not
 * served; ours call it (`routes/session.ts`), so that each has a role, a schema and a limit like every other. `secure`: cookies over
 * https alone.
 */
export async function createAuth(database: Database, { origin, secure }: { origin: string; secure: boolean }) {
  return betterAuth({
    baseURL: origin,
    secret: await secretOf(database),
    database: { dialect: archiveDialect(database), type: "postgres", transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD.least, maxPasswordLength: PASSWORD.most },
    user: {
      modelName: "users",
      fields: { emailVerified: "email_verified", ...DATES },
      additionalFields: {
        role: { type: "string", required: true, defaultValue: "reader", input: false },
        disabled: { type: "boolean", required: true, defaultValue: false, input: false },
      },
    },
    session: {
      modelName: "sessions",
      fields: { userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...DATES },
      expiresIn: SESSION.lasts,
      updateAge: SESSION.renewed,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "credentials",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...DATES,
      },
    },
    verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...DATES } },
    advanced: {
      cookiePrefix: "isnad",
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** better-auth, as this desk uses it. */
export type Auth = Awaited<ReturnType<typeof createAuth>>;
