import { useLocation } from "wouter";

/** The id in a path such as `/actors/k%3AIRQ`; "" where it is not well formed. Pure. */
export function idOf(path: string): string {
  try {
    return decodeURIComponent(path.split("/")[2] ?? "");
  } catch {
    return "";
  }
}

/** The id of what the page shows. The router decodes addresses only in part (`%3A` and `%2F` stay), and ids hold colons and slashes. */
export function useIdInPath(): string {
  // Follows the router, and reads what the browser has.
  useLocation();
  return idOf(window.location.pathname);
}
