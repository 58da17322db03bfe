import { useMemo, useSyncExternalStore } from "react";
import { usePreferences } from "../../preferences.js";
import type { Sign } from "./picture.js";

/** Colours as they are now, light or dark, for what knows no style sheets: `rgb(29, 107, 58)`. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly focus: string;
  readonly signs: Readonly<Record<Sign, string>>;
  /** Of communities; those beyond have the colour of who belongs to none. */
  readonly groups: readonly string[];
}

/** Communities that have a colour of their own: as many as there are tokens. */
export const COLOURED = 8;

const DARK = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** What tokens come to, as the browser has them. */
function readColours(): Colours {
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ground: read("sheet"),
    ink: read("ink"),
    soft: read("soft"),
    faint: read("faint"),
    line: read("line"),
    focus: read("focus"),
    signs: { with: read("material-cooperation"), against: read("material-conflict"), even: read("statement") },
    groups: Array.from({ length: COLOURED }, (_, i) => read(`community-${i + 1}`)),
  };
  probe.remove();
  return colours;
}

/** The colours of the scheme that holds. */
export function useColours(): Colours {
  const { scheme } = usePreferences();
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the style sheets say depends on both
  return useMemo(readColours, [scheme, isDark]);
}

/** The colour of a community. */
export const groupColour = (colours: Colours, group: number | null): string => colours.groups[(group ?? 0) - 1] ?? colours.faint;
