import { contentOf } from "../src/content.js";
import type { Archive } from "../src/index.js";

/** The whole content of an archive, as text. */
export async function dumpOf(archive: Archive): Promise<string> {
  const lines: string[] = [];
  for await (const line of contentOf(archive)) lines.push(line);
  return lines.join("\n");
}
