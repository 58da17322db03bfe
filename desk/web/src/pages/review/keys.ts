import { useEffect, useRef, useState } from "react";

/** What a single key does. */
export type KeyAction = "accept" | "reject" | "edit" | "undo" | "next" | "previous" | "help";

/** Keys by their place on the keyboard: the same finger in the Arabic and the Latin layout. */
export const KEYS: Readonly<Record<string, KeyAction>> = {
  KeyA: "accept",
  KeyR: "reject",
  KeyE: "edit",
  KeyU: "undo",
  KeyJ: "next",
  KeyK: "previous",
};
/** The letter that is written on each key. */
export const LETTERS: Readonly<Record<KeyAction, string>> = {
  accept: "A",
  reject: "R",
  edit: "E",
  undo: "U",
  next: "J",
  previous: "K",
  help: "?",
};

/** What a key event asks for; null where it asks for nothing, or somebody is typing or has a list open. Pure but for the target. */
export function actionOf(event: KeyboardEvent): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], [role=listbox], [role=dialog], [role=menu]")) return null;
  if (event.key === "?" || event.key === "؟") return "help";
  return event.shiftKey ? null : (KEYS[event.code] ?? null);
}

const OFF = "isnad.review.keys";

/** Whether single keys act: who dictates or shakes can turn them off (WCAG 2.1.4). Remembered. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(OFF) !== "off";
    } catch {
      return true;
    }
  });
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(OFF, next ? "on" : "off");
      } catch {}
    },
  ];
}

/** Calls `act` for single keys while the page is open. */
export function useKeys(isOn: boolean, act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOn]);
}
