import { useSyncExternalStore } from "react";

export type Language = "ar" | "en";
/** `system`: as the device is set. */
export type Scheme = "system" | "light" | "dark";
/** `language`: Arabic-Indic digits in Arabic, Latin ones in English. */
export type Digits = "language" | "arab" | "latn";

/** How somebody likes the desk; kept in their browser. */
export interface Preferences {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly digits: Digits;
}

const VALUES = {
  language: ["ar", "en"],
  scheme: ["system", "light", "dark"],
  digits: ["language", "arab", "latn"],
} as const satisfies { [K in keyof Preferences]: readonly Preferences[K][] };

const KEY = "isnad.preferences";

/** Preferences out of anything; what is missing or unknown has its first value. */
export function preferencesOf(given: unknown): Preferences {
  const record = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  const pick = <V>(values: readonly V[], value: unknown): V => values.find((v) => v === value) ?? (values[0] as V);
  return {
    language: pick<Language>(VALUES.language, record.language),
    scheme: pick<Scheme>(VALUES.scheme, record.scheme),
    digits: pick<Digits>(VALUES.digits, record.digits),
  };
}

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

let current: Preferences | null = null;
const listeners = new Set<() => void>();

/** Puts the preferences on the page: its language, direction and colours. */
function show({ language, scheme }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  root.dataset.scheme = scheme;
}

/** The preferences as they are. `?lang=en` in the address when the page is opened counts more than what is kept. */
export function preferences(): Preferences {
  if (current === null) {
    const asked = new URLSearchParams(location.search).get("lang");
    const kept = stored() as Partial<Preferences> | null;
    current = preferencesOf(asked === null ? kept : { ...kept, language: asked });
    show(current);
  }
  return current;
}

/** Changes preferences, keeps them, and shows them at once. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  show(current);
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences, in a component that follows them. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);
