import type { HoldRule } from "./rules.js";

/** What a comment is on: an article; a story, by any of its articles; a report, by its article and key. */
export type Target =
  | { readonly kind: "story"; readonly story: string }
  | { readonly kind: "article"; readonly article: string }
  | { readonly kind: "report"; readonly article: string; readonly key: string };

export const COMMENT_STATUSES = ["held", "approved", "rejected"] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** A comment as everybody may see it, or its writer. */
export interface CommentRow {
  readonly id: string;
  readonly kind: Target["kind"];
  readonly article: string;
  readonly report: string | null;
  readonly at: string;
  /** The name to be shown; null for nobody in particular. */
  readonly name: string | null;
  /** Plain text: to be escaped where it is shown. */
  readonly body: string;
  readonly status: CommentStatus;
  /** Whether whoever asks wrote it: others get approved ones only. */
  readonly own: boolean;
  /** To the writer: why it was held, and why it was rejected; empty and null to others. */
  readonly rules: readonly HoldRule[];
  readonly reason: string | null;
  readonly note: string | null;
}

/** A comment as an editor sees it. */
export interface ModeratedComment extends Omit<CommentRow, "own"> {
  readonly title: string | null;
  /** The trigger's words where it is on a report that is still read. */
  readonly trigger: string | null;
  readonly language: string;
  readonly writer: string | null;
  /** Other comments of the same writer, as far as that is still known. */
  readonly others: { readonly held: number; readonly approved: number; readonly rejected: number };
  readonly blocked: boolean;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
}

/** Who reads: what they wrote themselves is shown to them before it is approved. */
export interface Viewer {
  /** Id of the account. */
  readonly writer?: string | null;
  /** Receipts that were given to whoever wrote without an account. */
  readonly receipts?: readonly string[];
}
