import { useLocation } from "wouter";

/**
 * The id in a path such as `/articles/ID`. Pure. Ids may hold anything, addresses with slashes too; they are one encoded part of the
 * path. "" where there is none, or it cannot be decoded.
 */
export function idInPath(path: string): string {
  try {
    return decodeURIComponent(path.split("/")[2] ?? "");
  } catch {
    return "";
  }
}

/** The id of what a page shows. Not from wouter's parameters, which come half decoded: a slash in an id would be encoded twice. */
export function useRouteId(): string {
  // Follows the address; the path itself is taken as it is written there.
  useLocation();
  return idInPath(window.location.pathname);
}
