/// <reference types="vite/client" />

declare module "virtual:countries" {
  /** Arabic and English names by ISO 3166 alpha-3 code. */
  const names: Readonly<Record<string, readonly [arabic: string, english: string]>>;
  export default names;
}
