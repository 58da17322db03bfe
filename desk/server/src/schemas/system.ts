import { z } from "zod";

export const Health = z.object({ status: z.literal("ok"), version: z.string() }).meta({ id: "Health" });

export const Ready = z.object({ status: z.enum(["ready", "not-ready"]), database: z.enum(["pglite", "postgres"]) }).meta({ id: "Ready" });

/** What an account may do: each role may also do what those before it may. */
export const Role = z.enum(["reader", "analyst", "editor", "admin"]).meta({ id: "Role" });

/** Who is asking. */
export const Session = z
  .object({
    role: Role.describe("reader where nobody is signed in"),
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    demo: z.array(z.object({ email: z.string(), password: z.string(), role: Role })).describe("accounts of a demonstration; else empty"),
    registration: z.boolean().describe("whether readers may make accounts"),
    version: z.string(),
  })
  .meta({ id: "Session" });
