/// <reference types="vite/client" />

declare module "virtual:countries" {
  /** Arabic and English names by ISO 3166 alpha-3 code. */
  const names: Readonly<Record<string, readonly [arabic: string, english: string]>>;
  export default names;
}

/** Bytes of the compiled knowledge base, as it was when the app was built. */
declare const KNOWLEDGE_BYTES: number;
