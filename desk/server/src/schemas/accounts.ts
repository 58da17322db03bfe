import { z } from "zod";
import { Role } from "./system.js";
import { Id } from "./values.js";

const Email = z.email().max(200);
const Password = z.string().min(1).max(200);
const Name = z.string().trim().min(1).max(120);

/** What signs somebody in. */
export const SignIn = z.object({ email: Email, password: Password });

/** What a reader's account is made of; a role is none of it. */
export const Registration = z.strictObject({ email: Email, name: Name.max(60), password: Password });

/** What administrators decide. */
export const Settings = z.object({ registration: z.boolean().describe("whether readers may make accounts") }).meta({ id: "Settings" });

export const PasswordChange = z.object({ current: Password, password: Password });

/** An account, for administrators. */
export const User = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: Role,
    disabled: z.boolean(),
    created_at: z.string(),
    seen_at: z.string().nullable().describe("when it was last in use"),
  })
  .meta({ id: "User" });

export const NewUser = z.object({ email: Email, name: Name, password: Password, role: Role });

export const UserChange = z.object({
  role: Role.optional(),
  disabled: z.boolean().optional(),
  name: Name.optional(),
  password: Password.optional(),
});

/** An entry of the audit log. */
export const AuditEntry = z
  .object({
    id: z.int(),
    at: z.string(),
    who: z.string().nullable(),
    email: z.string().nullable(),
    role: z.string(),
    action: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "AuditEntry" });

export const AuditQuery = z.object({ who: Id.optional(), action: z.string().max(60).optional() });
