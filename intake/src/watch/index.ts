/// Polling of feeds for `isnad watch`.
export { type ListedFeed, readOpml } from "../sources/opml.js";
export { feedsOf } from "./feeds-of.js";
export { fileStore, type StateStore, statePathFor, type WatchState } from "./state.js";
export { type Poll, type WatchOptions, watch } from "./watch.js";
