import { useSyncExternalStore } from "react";

/** The width below which the desk is laid out for a phone; the same as in the style sheets. */
const PHONE = "(max-width: 44rem)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is as narrow as a phone: for what is drawn to a measure; all else is told by style sheets. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
