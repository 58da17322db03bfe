import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { listAudit } from "../accounts/audit.js";
import type { Auth } from "../accounts/auth.js";
import { addUser, changeUser, listUsers } from "../accounts/users.js";
import { AuditEntry, AuditQuery, NewUser, User, UserChange } from "../schemas/accounts.js";
import { Id, PageQuery, pageOf } from "../schemas/values.js";

/** The design calls them `users`; `/admin/users` stands beside the rest of the administration. */
const PATHS = ["/users", "/admin/users"] as const;

/** Accounts and the audit log, for administrators. The log can be read, and nothing else. */
export const userRoutes =
  (auth: Auth): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit } = app.desk;
    const { database } = archive;
    for (const path of PATHS) {
      app.get(
        path,
        {
          config: { role: "admin" },
          schema: { tags: ["admin"], summary: "Accounts, by email", querystring: PageQuery, response: { 200: pageOf(User) } },
        },
        async ({ query }) => {
          const rows = await listUsers(database, query.after ?? null, query.limit + 1);
          return { rows: rows.slice(0, query.limit), next: rows.length > query.limit ? (rows[query.limit - 1]?.email ?? null) : null };
        },
      );
      app.post(
        path,
        { config: { role: "admin" }, schema: { tags: ["admin"], summary: "Makes an account", body: NewUser, response: { 201: User } } },
        async (request, reply) => {
          const user = await addUser(database, auth, request.body);
          await audit(request, { action: "user.add", subject: user.id, details: { email: user.email, role: user.role } });
          return reply.code(201).send(user);
        },
      );
      app.patch(
        `${path}/:id`,
        {
          config: { role: "admin" },
          schema: {
            tags: ["admin"],
            summary: "Changes an account's role, name or password, or disables it",
            params: z.object({ id: Id }),
            body: UserChange,
            response: { 200: User },
          },
        },
        async (request) => {
          const { password, ...change } = request.body;
          const user = await changeUser(database, auth, request.params.id, request.body);
          await audit(request, {
            action: "user.change",
            subject: user.id,
            details: { ...change, ...(password ? { password: "new" } : {}) },
          });
          return user;
        },
      );
    }
    app.get(
      "/admin/audit",
      {
        config: { role: "admin" },
        schema: {
          tags: ["admin"],
          summary: "Who did what, the newest first",
          querystring: AuditQuery.extend(PageQuery.shape),
          response: { 200: pageOf(AuditEntry) },
        },
      },
      async ({ query }) => {
        const before = query.after === undefined ? null : z.coerce.number().int().min(1).max(2_147_483_647).catch(1).parse(query.after);
        const rows = await listAudit(database, { before, limit: query.limit + 1, who: query.who, action: query.action });
        return { rows: rows.slice(0, query.limit), next: rows.length > query.limit ? String(rows[query.limit - 1]?.id) : null };
      },
    );
  };
