import type { Analyse, Archive } from "@isnad/archive";
import type { Knowledge } from "@isnad/engine";
import type { FastifyServerOptions } from "fastify";
import type { DemoAccount } from "./context.js";

/** What a desk is made of. */
export interface DeskOptions {
  readonly archive: Archive;
  readonly knowledge: Knowledge;
  readonly analyse: Analyse;
  /** Shown by `/api/v1/health` and to the app. */
  readonly version: string;
  /** Where readers reach it, as `https://desk.example.org`; null: by the address that it listens to. */
  readonly origin?: string | null;
  /** Folder of the built web app; none is served where it is null. */
  readonly web?: string | null;
  /** Accounts that anyone may use: only for a demonstration. */
  readonly demo?: readonly DemoAccount[];
  /** Logs; off when not given. */
  readonly logger?: FastifyServerOptions["logger"];
  readonly limits?: Partial<Limits>;
}

/** What a caller may take. */
export interface Limits {
  /** Requests a minute of one address. */
  readonly requests: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Milliseconds until a request must have come in whole. */
  readonly requestTime: number;
  /** Milliseconds that a handler may take. */
  readonly handlerTime: number;
  /** Attempts to sign in, a minute, from one address. */
  readonly signIns: number;
}

export const LIMITS: Limits = { requests: 1_200, body: 262_144, requestTime: 15_000, handlerTime: 30_000, signIns: 10 };
