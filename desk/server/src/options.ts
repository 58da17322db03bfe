import type { Analyse, Archive } from "@isnad/archive";
import type { Knowledge, Reader } from "@isnad/engine";
import type { Fetcher } from "@isnad/intake/sources";
import type { DemoAccount } from "./context.js";
import type { Readers } from "./ingestions/ingestions.js";

/** A folder of this machine that may be read into the archive. */
export interface SourceFolder {
  /** What it is asked for by, and shown as; paths are told to nobody. */
  readonly name: string;
  readonly path: string;
}

/** What a desk is made of. */
export interface DeskOptions {
  readonly archive: Archive;
  readonly knowledge: Knowledge;
  readonly analyse: Analyse;
  readonly reader: () => Reader;
  /** What reads new articles; asked for at each run. */
  readonly readers: () => Promise<Readers>;
  /** Shown by `/api/v1/health` and to the app. */
  readonly version: string;
  /** Where readers reach it, as `https://desk.example.org`; null: by the name that each asks for. */
  readonly origin?: string | null;
  /** Whether it listens on this machine alone: then no other name is answered. */
  readonly loopback?: boolean;
  /** Addresses of proxies whose `X-Forwarded-For` counts. */
  readonly trustProxy?: string | false;
  /** Folder of the built web app; none is served where it is null. */
  readonly web?: string | null;
  /** Polls the archive's feeds too. */
  readonly watch?: boolean;
  /** Folders that runs may read, by name: no other file of this machine can be asked for. */
  readonly folders?: readonly SourceFolder[];
  /** Accounts that anyone may use: only for a demonstration. */
  readonly demo?: readonly DemoAccount[];
  /** Where and how much is logged; nothing when not given. */
  readonly log?: { readonly level: string; readonly stream?: { write(line: string): void } };
  readonly limits?: Partial<Limits>;
  /**
   * The secret with which addresses of readers are hashed. Without one it is made at each start and kept nowhere; servers that share an
   * archive need the same one, or each counts for itself.
   */
  readonly addressKey?: string;
  /** Gets addresses that are to be read, in place of the guarded one. */
  readonly fetcher?: () => Fetcher;
}

/** What a caller may take. */
export interface Limits {
  /** Requests a minute of one address. */
  readonly requests: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Milliseconds in which a request must have come in whole. */
  readonly requestTime: number;
  /** Milliseconds that a handler may take. */
  readonly handlerTime: number;
  /** Attempts to sign in, a minute, from one address. */
  readonly signIns: number;
  /** Accounts that readers may make, an hour, from one address. */
  readonly registrations: number;
}

export const LIMITS: Limits = { requests: 1_200, body: 262_144, requestTime: 15_000, handlerTime: 30_000, signIns: 10, registrations: 5 };
