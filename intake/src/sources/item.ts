import type { ArticleInput } from "@isnad/engine";
import { InputError } from "../errors.js";

/** An article as a source gave it. */
export interface IntakeArticle extends ArticleInput {
  /** BCP 47, where the source tells it. */
  readonly language: string | null;
  /** Who signed it, where the source tells it. */
  readonly byline: string | null;
  /** Key of the content: equal for articles whose letters and digits are the same (see `contentKey`). */
  readonly key: string;
}

/** Why something was refused; reports count by these. */
export type RefusalKind =
  | "missing" // the file or address is not there
  | "permission" // it may not be read
  | "format" // no format that is read here
  | "damaged" // truncated or broken
  | "too-large" // over a limit of size
  | "bomb" // grows beyond measure when unpacked
  | "encoding" // bytes that are no text
  | "record" // a line, row or object that is no article
  | "date" // a date that cannot be
  | "empty" // no text
  | "not-arabic" // nothing that Isnad could read
  | "not-followed" // an address in a file that the user did not name by itself
  | "network" // no answer, or none that is a success
  | "robots" // the site asks not to be read
  | "private-address"; // leads into a private network

/** Something refused. `why` is a sentence for people, without the place. */
export interface Refused {
  readonly refused: RefusalKind;
  readonly why: string;
  /** File, member, line or address: `crawl.zip!a/b.jsonl:12`. The same at every run. */
  readonly where: string;
}

/** An article taken. */
export interface Taken {
  readonly article: IntakeArticle;
  readonly where: string;
  /** What was wrong with it but did not hinder: a date left out because it cannot be. */
  readonly remarks: readonly string[];
}

/** What `sources` gives, one after the other. */
export type Item = Taken | Refused;

/** Thrown inside the intake; becomes a `Refused` item at the place where it was thrown. */
export class Refusal extends InputError {
  override name = "Refusal";
  readonly kind: RefusalKind;
  constructor(kind: RefusalKind, why: string) {
    super(why);
    this.kind = kind;
  }
}

const SYSTEM: Readonly<Record<string, [RefusalKind, string]>> = {
  ENOENT: ["missing", "It is not there: check the name."],
  ENOTDIR: ["missing", "It is not there: check the name."],
  EACCES: ["permission", "It may not be read: check its permissions."],
  EPERM: ["permission", "It may not be read: check its permissions."],
  ELOOP: ["damaged", "Its links lead in a circle."],
  ENAMETOOLONG: ["missing", "Its name is too long to be there."],
};

/** The refusal that an error stands for. Errors that are no input's fault are thrown on. */
export function refusalOf(error: unknown, where: string): Refused {
  if (error instanceof Refusal) return { refused: error.kind, why: error.message, where };
  if (error instanceof InputError) return { refused: "format", why: error.message, where };
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known) return { refused: known[0], why: known[1], where };
  if (code?.startsWith("Z_") || code?.startsWith("ERR_ZLIB")) return { refused: "damaged", why: unpackError(message), where };
  if (syscall !== undefined) return { refused: "damaged", why: `It could not be read (${code ?? message}).`, where };
  throw error;
}

const unpackError = (message: string): string =>
  /unexpected end/.test(message)
    ? "It ends in mid file (truncated gzip): what came before was read, get it again for the rest."
    : `It cannot be unpacked any further (${message}): what came before was read, get it again for the rest.`;
