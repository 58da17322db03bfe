import type { Span } from "@isnad/engine";
import type { Mark, Role, Stretch } from "./marks.js";

/** Names of the highlights, as `reading.css` has them; of two on the same words the later one is on top. */
const BASE = ["silent", "chrome", "recipient", "actor", "speaker", "trigger"] as const;
const LIT = ["lit-other", "lit-recipient", "lit-actor", "lit-speaker", "lit-trigger"] as const;

/** Whether this browser can mark words without touching the text. */
export const CAN_MARK = typeof CSS !== "undefined" && "highlights" in CSS;

/** A place of the text in its paragraphs: the text node and the offset in it. */
type Place = readonly [node: Text, offset: number];

/** Finds places of the text in the paragraphs under `root`, which carry where they start as `data-start`. */
export class TextPlaces {
  private readonly nodes: readonly { readonly node: Text; readonly start: number; readonly end: number }[];

  constructor(root: Element) {
    this.nodes = [...root.querySelectorAll<HTMLElement>("[data-start]")].flatMap((p) => {
      const node = p.firstChild;
      const start = Number(p.dataset.start);
      return node instanceof Text ? [{ node, start, end: start + node.data.length }] : [];
    });
  }

  /** Ranges of a span, one a paragraph: the ends of lines between them belong to none. */
  ranges(span: Span): Range[] {
    return this.nodes
      .filter(({ start, end }) => start < span.end && end > span.start)
      .map(({ node, start, end }) => {
        const range = new Range();
        range.setStart(node, Math.max(0, span.start - start));
        range.setEnd(node, Math.min(end, span.end) - start);
        return range;
      });
  }

  /** The offset in the text of a place in a paragraph; null where it is in none. */
  offsetOf([node, offset]: Place): number | null {
    const found = this.nodes.find((n) => n.node === node);
    return found === undefined ? null : found.start + offset;
  }

  /** The place of the text under a point of the window; null where there are no words. */
  offsetAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint?.(x, y);
    if (caret == null || !(caret.offsetNode instanceof Text)) return null;
    const { offsetNode: node, offset } = caret;
    // A caret stands between letters, and also beside a line that ends early: only a letter whose box holds the point is meant.
    for (const at of [offset, offset - 1]) {
      if (at < 0 || at >= node.length) continue;
      const letter = new Range();
      letter.setStart(node, at);
      letter.setEnd(node, at + 1);
      const holds = [...letter.getClientRects()].some((r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top && y <= r.bottom);
      if (holds) return this.offsetOf([node, at]);
    }
    return null;
  }
}

function put(names: readonly string[], offset: number, ranges: ReadonlyMap<string, readonly Range[]>): void {
  for (const [i, name] of names.entries()) {
    const highlight = new Highlight(...(ranges.get(name) ?? []));
    highlight.priority = offset + i;
    CSS.highlights.set(name, highlight);
  }
}

const grouped = <T extends Span>(places: TextPlaces, spans: readonly T[], name: (span: T) => string): Map<string, Range[]> => {
  const out = new Map<string, Range[]>();
  for (const span of spans) out.set(name(span), [...(out.get(name(span)) ?? []), ...places.ranges(span)]);
  return out;
};

/** Marks the words of all reports by their role, the page's chrome, and sentences without reports. */
export function showMarks(places: TextPlaces, stretches: readonly Stretch[], chrome: readonly Span[], silent: readonly Span[]): void {
  if (!CAN_MARK) return;
  const ranges = grouped(places, stretches, (s) => s.role);
  ranges.set(
    "chrome",
    chrome.flatMap((span) => places.ranges(span)),
  );
  ranges.set(
    "silent",
    silent.flatMap((span) => places.ranges(span)),
  );
  put(BASE, 0, ranges);
}

/** Lights the words of one report (or of none), each by its role. */
export function showLit(places: TextPlaces, marks: readonly Mark[]): void {
  if (!CAN_MARK) return;
  put(
    LIT,
    BASE.length,
    grouped(places, marks, (m): `lit-${Role}` => `lit-${m.role}`),
  );
}

/** Takes all marks away: highlights belong to the document, not to the text that they were made for. */
export function clearMarks(): void {
  if (!CAN_MARK) return;
  for (const name of [...BASE, ...LIT]) CSS.highlights.delete(name);
}
