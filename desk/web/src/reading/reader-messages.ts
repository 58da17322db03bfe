import type { ArticleInput, Dossier } from "@isnad/engine";

/** What the page asks of the reader in its worker. */
export interface ReaderRequest {
  /** Comes back with the answer: only the newest is shown. */
  readonly id: number;
  /** Where the compiled knowledge base lies, and its size in bytes. */
  readonly knowledge: string;
  readonly bytes: number;
  /** Null: only make ready. */
  readonly article: ArticleInput | null;
}

/** What the worker says. */
export type ReaderAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "ready" }
  | { readonly kind: "dossier"; readonly id: number; readonly dossier: Dossier }
  | { readonly kind: "failed"; readonly why: string };
