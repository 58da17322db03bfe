import { type BrotliOptions, brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Files that are smaller compressed; fonts and pictures are so already. */
const WORTH = /\.(?:js|css|json|svg|html)$/;

/** Bytes below which a file is sent as it is. */
const LEAST = 1_024;

/**
 * Writes FILE.gz and FILE.br beside every file of the build that gets smaller by it, so that the server need not compress anything itself.
 * `brotliUpTo`: bytes above which a file gets no .br, because making it would take longer than the whole build.
 */
export function compressed({ brotli, brotliUpTo }: { brotli: BrotliOptions["params"]; brotliUpTo: number }): Plugin {
  return {
    name: "isnad:compressed",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        const source = file.type === "chunk" ? file.code : file.source;
        const bytes = Buffer.from(source as string);
        if (!WORTH.test(fileName) || bytes.length < LEAST) continue;
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 6 }) });
        if (bytes.length > brotliUpTo) continue;
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(bytes, { params: brotli }) });
      }
    },
  };
}
