export { type Archive, defaultArchive, openArchive } from "./archive.js";
export { ArchiveError, type Database, type Sql } from "./database/types.js";
export { dayOf, type PreparedArticle, prepareArticle } from "./reading/input.js";
export { type ReadArticle, readArticle } from "./reading/read.js";
export { readerOf } from "./store/rows.js";
export type { Settled, Stored } from "./store/store.js";
