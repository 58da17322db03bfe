/** A view of the reports under a name: the search part of its address. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const KEY = "isnad.views";

/** Views out of anything; what is none is left out. */
export const viewsOf = (given: unknown): SavedView[] =>
  (Array.isArray(given) ? given : []).flatMap((one) => {
    const { name, search } = (one ?? {}) as Record<string, unknown>;
    return typeof name === "string" && typeof search === "string" && name !== "" ? [{ name, search }] : [];
  });

/** The views that this browser keeps. */
export function savedViews(): SavedView[] {
  try {
    return viewsOf(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return [];
  }
}

/** Keeps views in this browser, where it keeps anything. */
export function keepViews(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // Shown until the page is closed.
  }
}
