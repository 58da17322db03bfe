import { ARTICLES } from "./001-articles.js";
import { JOINED } from "./002-joined.js";
import { REVIEW } from "./004-review.js";
import { COMMENTS } from "./005-comments.js";
import { ACCOUNTS } from "./006-accounts.js";
import { CHANGES } from "./008-changes.js";
import { MARKS } from "./009-marks.js";
import { FEEDS } from "./010-feeds.js";
import { MEMORY } from "./011-memory.js";

/** A step of the schema. Never changed once released: a change is a new step at the end. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** All steps, in order; the same SQL runs on PGlite and on PostgreSQL 15. */
export const MIGRATIONS: readonly Migration[] = [
  { name: "articles", sql: ARTICLES },
  { name: "joined", sql: JOINED },
  { name: "review", sql: REVIEW },
  { name: "comments", sql: COMMENTS },
  { name: "accounts", sql: ACCOUNTS },
  { name: "changes", sql: CHANGES },
  { name: "marks", sql: MARKS },
  { name: "feeds", sql: FEEDS },
  { name: "memory", sql: MEMORY },
];
