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

/** The language that the address asks for, as links between people may; taken out of it, so that the switch counts afterwards. */
function askedLanguage(): string | null {
  const address = new URL(location.href);
  const asked = address.searchParams.get("lang");
  if (asked === null) return null;
  address.searchParams.delete("lang");
  history.replaceState(history.state, "", address);
  return asked;
}

function keep(kept: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
}

/** The preferences as they are. `?lang=en` in the address when the page is opened counts more than what was kept, and is kept. */
export function preferences(): Preferences {
  if (current === null) {
    const asked = askedLanguage();
    const kept = stored() as Partial<Preferences> | null;
    current = preferencesOf(asked === null ? kept : { ...kept, language: asked });
    if (asked !== null) keep(current);
    show(current);
  }
  return current;
}

/** Changes preferences, keeps them, and shows them at once. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  show(current);
  keep(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences, in a component that follows them. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);
