import { once } from "node:events";
import { safe } from "../terminal/screen.js";

/** Ends the process quietly when whoever reads its output stops doing so, as in `isnad read … | head`. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
}

/** Writes to standard output; resolves when more may be written. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Says a sentence on standard error. */
export function tell(message: string): void {
  process.stderr.write(`isnad: ${safe(message)}\n`);
}
