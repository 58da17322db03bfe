import type { Analyse, Archive } from "@isnad/archive";
import type { Knowledge, Reader } from "@isnad/engine";
import type { FastifyRequest } from "fastify";

/** What an account may do, from the least to the most; each may also do what those before it may. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Something done that is kept in the audit log. */
export interface Deed {
  /** What was done, as `report.reject`: a noun and a verb. */
  readonly action: string;
  /** To what: an id, as `report 12ab 3`. */
  readonly subject: string;
  /** Anything else that tells what was changed. No passwords, no texts of articles. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An account of a demonstration, shown to everybody. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/** What every route has at hand, as `app.desk`. */
export interface Desk {
  readonly archive: Archive;
  readonly knowledge: Knowledge;
  /** How words of a query are understood. */
  readonly analyse: Analyse;
  /** The reader, made at its first use. */
  readonly reader: () => Reader;
  readonly version: string;
  readonly demo: readonly DemoAccount[];
  /** Writes to the audit log who did what. */
  audit(request: FastifyRequest, deed: Deed): Promise<void>;
}

/** Whether a role may do what asks for another. */
export const mayAct = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

declare module "fastify" {
  interface FastifyInstance {
    readonly desk: Desk;
  }
  interface FastifyRequest {
    /** Who is signed in; null for a reader without an account. */
    account: Account | null;
  }
  interface FastifyContextConfig {
    /** The role that a route under `/api/` needs. A route that does not say is refused at start. */
    role?: Role;
  }
}
