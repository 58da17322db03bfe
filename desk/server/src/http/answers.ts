import type { Archive } from "@isnad/archive";
import type { FastifyInstance } from "fastify";
import { etagOf } from "./etags.js";

/** Milliseconds for which it is not asked again whether the archive changed; what is changed through this server counts at once. */
const FRESH = 250;
/** Bytes of answers that are kept, and of the largest of them. */
const KEPT = 96_000_000;
const LARGEST = 4_000_000;

/** As it is sent: what is kept is neither encoded nor hashed again. */
interface Answer {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** Answers to requests that are the same for everybody, until the archive changes. The oldest go first. */
class Answers {
  private readonly answers = new Map<string, Answer>();
  private size = 0;
  private revision = "";
  private asked = 0;
  private changes = 0;
  private asking: Promise<void> | null = null;

  constructor(private readonly archive: Pick<Archive, "revision">) {}

  /** Asks whether the archive changed, unless that was asked just now; what was kept before is then let go. */
  async renew(): Promise<string> {
    while (Date.now() - this.asked > FRESH) {
      this.asking ??= this.ask();
      await this.asking;
    }
    return this.revision;
  }

  private async ask(): Promise<void> {
    const { changes } = this;
    const began = Date.now();
    try {
      const revision = await this.archive.revision();
      if (revision !== this.revision) {
        this.answers.clear();
        this.size = 0;
      }
      this.revision = revision;
      // What was changed through this server meanwhile may not be seen by it yet: then it is asked again.
      if (changes === this.changes) this.asked = began;
    } finally {
      this.asking = null;
    }
  }

  /** Something was changed through this server. */
  forget(): void {
    this.changes++;
    this.asked = 0;
  }

  get(url: string): Answer | undefined {
    const found = this.answers.get(url);
    if (found === undefined) return undefined;
    // Put at the end: used just now.
    this.answers.delete(url);
    this.answers.set(url, found);
    return found;
  }

  /** Keeps an answer that was made of the archive as it was at a revision. */
  keep(url: string, revision: string, answer: Answer): void {
    if (revision !== this.revision || answer.body.length > LARGEST || this.answers.has(url)) return;
    this.answers.set(url, answer);
    this.size += answer.body.length;
    for (const [oldest, { body }] of this.answers) {
      if (this.size <= KEPT) return;
      this.answers.delete(oldest);
      this.size -= body.length;
    }
  }
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** The answer is made of the archive alone, the same for whoever asks: it is kept until the archive changes. */
    shared?: boolean;
  }
  interface FastifyRequest {
    /** Of which revision of the archive the answer will be; null where answers are not kept. */
    revision: string | null;
  }
}

/**
 * Keeps the answers of routes with `config.shared`, and lets the same request wait for one that is under way. Must be added after the
 * roles and before the ETags.
 */
export function addAnswers(app: FastifyInstance, archive: Pick<Archive, "revision">): void {
  const answers = new Answers(archive);
  const underWay = new Map<string, { done: Promise<void>; end: () => void }>();
  app.decorateRequest("revision", null);
  app.addHook("preHandler", async (request, reply) => {
    if (request.routeOptions.config.shared !== true || request.method !== "GET") return;
    const revision = await answers.renew();
    const { url } = request;
    const other = underWay.get(url);
    if (other !== undefined) await other.done;
    const known = answers.get(url);
    if (known !== undefined) return reply.type(known.type).header("etag", known.etag).send(known.body);
    request.revision = revision;
    if (underWay.has(url)) return;
    let end = (): void => {};
    const done = new Promise<void>((resolve) => {
      end = resolve;
    });
    underWay.set(url, { done, end });
    reply.raw.once("close", () => settle(url));
  });
  const settle = (url: string): void => {
    underWay.get(url)?.end();
    underWay.delete(url);
  };
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" && request.method !== "HEAD") answers.forget();
    if (request.revision === null) return;
    if (reply.statusCode === 200 && typeof payload === "string") {
      const etag = etagOf(payload);
      reply.header("etag", etag);
      answers.keep(request.url, request.revision, { body: Buffer.from(payload), type: String(reply.getHeader("content-type")), etag });
    }
    settle(request.url);
  });
}
