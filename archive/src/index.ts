export type { ActorDecision } from "./actors/decided.js";
export { type Archive, defaultArchive, openArchive } from "./archive.js";
export { cleanLine } from "./comments/clean.js";
export type { Comments } from "./comments/comments.js";
export type { ModerationFilters } from "./comments/list.js";
export type { Block, CommentEvent, Verdict } from "./comments/moderate.js";
export { HELD, RECEIVED, REFUSED, REJECTIONS, type Rejection, type Told } from "./comments/reasons.js";
export { HOLD_RULES, type HoldRule, LIMITS, REFUSE_RULES, type RefuseRule } from "./comments/rules.js";
export { CommentRefused, type NewComment, type Receipt } from "./comments/submit.js";
export {
  COMMENT_STATUSES,
  type CommentRow,
  type CommentStatus,
  type ModeratedComment,
  type Target,
  type Viewer,
} from "./comments/types.js";
export { ArchiveError, type Database, type Sql } from "./database/types.js";
export { type Effective, effectiveOf, type Mark, type Reviewed } from "./decisions/apply.js";
export {
  DECISION_KINDS,
  type DecidedLink,
  type DecidedPart,
  type DecidedReport,
  type Decision,
  type DecisionKind,
  type Item,
  type ItemState,
  type Who,
} from "./decisions/types.js";
export { codebook } from "./exports/codebook.js";
export { ALPHA2 } from "./exports/countries.js";
export { exportFiles } from "./exports/export.js";
export { FORMATS, formatOf } from "./exports/formats/index.js";
export type { OffsetUnit } from "./exports/offsets.js";
export type { ExportFile, ExportOptions, Format } from "./exports/types.js";
export type { Source } from "./happenings/chains.js";
export type { Comparison, Difference, Facing, Version } from "./happenings/compare.js";
export type { HappeningBody, Teller } from "./happenings/update.js";
export { type IngestItem, type IngestOptions, ingest, type Tally } from "./ingest/ingest.js";
export type { ActorDetail } from "./lists/actor.js";
export type { ActorFilters, ActorRow, MergeRow } from "./lists/actors.js";
export type { ArticleDetail } from "./lists/article.js";
export type { ArticleRow } from "./lists/articles.js";
export { FACETS, type Facet, type Facets } from "./lists/facets.js";
export { LARGEST_LIMIT, type Page, type PageRequest } from "./lists/page.js";
export type { PlaceMap } from "./lists/places.js";
export type { LinkRow, PartRow, ReportRow } from "./lists/reports.js";
export type { HappeningFilters, HappeningRow, StoryRow } from "./lists/stories.js";
export { englishInReports, type StoryCard, type StoryDetail, type StoryOrder, speakersOfReports, wordsOfReports } from "./lists/story.js";
export type { Today } from "./lists/today.js";
export { type Quad, scoreOf, TYPES } from "./ontology/scores.js";
export { dayOf, type PreparedArticle, prepareArticle } from "./reading/input.js";
export { type ReadArticle, readArticle } from "./reading/read.js";
export type { Point, Relation, RelationFilters, Side, Step } from "./relations/dyad.js";
export type { RelationEvent } from "./relations/events.js";
export type { Edge, Network, Node } from "./relations/network.js";
export type { ActorKey } from "./review/actors.js";
export { type Agreement, ASPECTS } from "./review/agreement.js";
export { type By, DecisionError } from "./review/errors.js";
export type { GoldArticle, GoldReport } from "./review/gold.js";
export { type Proposal, proposalsTsv } from "./review/proposals.js";
export { CLAIM_MINUTES, QUEUES, type Queue, type QueueItem, type QueueRequest } from "./review/queue.js";
export type { NewDecision } from "./review/record.js";
export type { Review, ReviewArticle, ReviewReport } from "./review/review.js";
export { modesOf, SECTORS } from "./review/vocabulary.js";
export type { Filters } from "./search/filters.js";
export { type Analyse, analyseWith, type SearchOptions } from "./search/query.js";
export { loadEffective } from "./store/effective.js";
export { type KnownPlace, placesOf } from "./store/places.js";
export { readerOf } from "./store/rows.js";
export type { Settled, Stored } from "./store/store.js";
