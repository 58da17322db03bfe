import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.js";
import { countries } from "./build/countries.js";

/** Where the server listens while the app is developed with `npm run dev -w desk/web`. */
const SERVER = process.env.ISNAD_SERVER ?? "http://127.0.0.1:4600";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export default defineConfig({
  plugins: [
    react(),
    countries(fromRoot("knowledge/actors/countries.tsv")),
    // React Aria carries its own words in thirty-four languages; the desk speaks two.
    { ...optimizeLocales.vite({ locales: ["ar-AE", "en-US"] }), enforce: "pre" },
    compressed({ brotli: { [constants.BROTLI_PARAM_QUALITY]: 9 }, brotliUpTo: 2_000_000 }),
  ],
  // How much the reader in the browser waits for: a compressed answer does not say.
  define: { KNOWLEDGE_BYTES: statSync(fromRoot("knowledge/compiled/knowledge.bin")).size },
  build: {
    target: "es2022",
    // Nothing is put into the page itself: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    reportCompressedSize: false,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": SERVER } },
});
