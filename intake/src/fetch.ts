import { InputError } from "./errors.js";

/** Bounds on what is taken from an address. */
export interface FetchLimits {
  /** Bytes; more is refused. */
  largest: number;
  /** Milliseconds for the whole answer. */
  timeout: number;
}

const DEFAULTS: FetchLimits = { largest: 20 * 1024 * 1024, timeout: 20_000 };

/**
 * Gets a page over http or https. Only called for addresses that the user gave. Throws InputError on an answer that is no
 * success, is too slow or too large, or when no answer comes.
 */
export async function fetchPage(
  url: string,
  limits: Partial<FetchLimits> = {},
): Promise<{ bytes: Uint8Array; charset: string | null; type: string }> {
  const { largest, timeout } = { ...DEFAULTS, ...limits };
  const signal = AbortSignal.timeout(timeout);
  let answered = false;
  try {
    const response = await fetch(url, {
      signal,
      redirect: "follow",
      headers: { "user-agent": "isnad (news reader; reads what its user asks for)", accept: "text/html,text/plain,application/json;q=0.9" },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new InputError(`${url} answered ${response.status} ${response.statusText}: check the address.`);
    }
    answered = true;
    const type = response.headers.get("content-type") ?? "";
    const tooLarge = new InputError(`${url} is larger than ${Math.round(largest / 1024 / 1024)} MB: that is no article.`);
    return { bytes: await bodyOf(response, largest, tooLarge), charset: /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? null, type };
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted)
      throw new InputError(
        `${url} did not answer fully within ${timeout / 1000} seconds: try again later, or save the page and read the file.`,
      );
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    if (answered) throw new InputError(`${url} broke off its answer${cause ? ` (${cause})` : ""}: try again.`);
    throw new InputError(`${url} could not be reached${cause ? ` (${cause})` : ""}: check the address and the connection.`);
  }
}

/** What is needed of an answer: that of Node's own fetch, or of undici's. */
interface Answer {
  readonly headers: { get(name: string): string | null };
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

/** The bytes of an answer; throws `tooLarge` as soon as they are more than `largest`. */
export async function bodyOf(response: Answer, largest: number, tooLarge: Error): Promise<Uint8Array> {
  if (Number(response.headers.get("content-length") ?? 0) > largest) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > largest) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
