import type { Span } from "../dossier/types.js";
import type { Word } from "../words/types.js";
export interface TimeMention extends Span { first: number; last: number; kind: "date" | "time" | "duration" | "set"; value: string | null; certain: boolean; weekday?: number }
export function createTimeReader(_k: unknown): (words: readonly Word[], first: number, last: number, published: string | null) => TimeMention[] { return () => []; }
export function resolveWeekday(_w: number, published: string, _d: "past" | "future" | null): string { return published; }
