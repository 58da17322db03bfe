import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrotliOptions, brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Files that are smaller compressed; fonts and pictures are so already. */
const WORTH = /\.(?:js|css|json|bin|svg|html)$/;

/** Bytes below which a file is sent as it is. */
const LEAST = 1_024;

/**
 * Writes FILE.gz and FILE.br beside every file of the build that gets smaller by it, so that the server need not compress anything itself.
 * From the files as they were written: other plugins change them up to the last moment. `brotliUpTo`: bytes above which a file gets no
 * .br, because making it would take longer than the whole build.
 */
export function compressed({ brotli, brotliUpTo }: { brotli: BrotliOptions["params"]; brotliUpTo: number }): Plugin {
  return {
    name: "isnad:compressed",
    apply: "build",
    writeBundle: {
      order: "post",
      handler({ dir = "dist" }, bundle) {
        for (const fileName of Object.keys(bundle).filter((name) => WORTH.test(name))) {
          const path = join(dir, fileName);
          const bytes = readFileSync(path);
          if (bytes.length < LEAST) continue;
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 6 }));
          if (bytes.length <= brotliUpTo) writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: brotli }));
        }
      },
    },
  };
}
