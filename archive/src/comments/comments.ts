import type { Database } from "../database/types.js";
import type { Page, PageRequest } from "../lists/page.js";
import type { By } from "../review/errors.js";
import { forgetAddresses } from "./address.js";
import { listComments, listModeration, type ModerationFilters } from "./list.js";
import {
  type Block,
  blockWriter,
  type CommentEvent,
  commentHistory,
  liftBlock,
  listBlocks,
  moderate,
  refusalCounts,
  type Verdict,
} from "./moderate.js";
import { type NewComment, type Receipt, submitComment } from "./submit.js";
import type { CommentRow, ModeratedComment, Target, Viewer } from "./types.js";

/** What readers write, and what editors do with it. */
export interface Comments {
  /** Takes a comment; it waits for an editor. Throws CommentRefused. */
  submit(comment: NewComment): Promise<Receipt>;
  list(target: Target, viewer?: Viewer, page?: PageRequest): Promise<Page<CommentRow>>;
  moderation(filters?: ModerationFilters, page?: PageRequest): Promise<Page<ModeratedComment>>;
  moderate(by: By, id: string, verdict: Verdict): Promise<void>;
  block(by: By, comment: string, because: string): Promise<number>;
  lift(by: By, block: number): Promise<void>;
  blocks(): Promise<Block[]>;
  history(comment: string): Promise<CommentEvent[]>;
  refusals(): Promise<{ day: string; rule: string; times: number }[]>;
  /** Deletes hashes of addresses and their salts when their time is over; to be called once a day. */
  forget(at: Date): Promise<void>;
}

/** The comments of an archive's database. `key`: the secret with which addresses are hashed; not to be kept in the database. */
export const commentsIn = (database: Database, key: string): Comments => ({
  submit: (comment) => submitComment(database, key, comment),
  list: (target, viewer, page) => listComments(database, target, viewer, page),
  moderation: (filters, page) => listModeration(database, filters, page),
  moderate: (by, id, verdict) => moderate(database, by, id, verdict),
  block: (by, comment, because) => blockWriter(database, by, comment, because),
  lift: (by, block) => liftBlock(database, by, block),
  blocks: () => listBlocks(database),
  history: (comment) => commentHistory(database, comment),
  refusals: () => refusalCounts(database),
  forget: (at) => forgetAddresses(database, at),
});
