import type { Span } from "@isnad/engine";
import { type RefObject, useEffect, useState } from "react";
import { TextPlaces } from "../../reading/highlight.js";
import { tidy } from "./spans.js";

/** The words of the text that are selected inside an element; null where none are. They stay when the focus goes to a button. */
export function useSelectedWords(frame: RefObject<HTMLElement | null>, text: string): [Span | null, () => void] {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const onSelect = (): void => {
      const selection = document.getSelection();
      if (frame.current === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!frame.current.contains(range.commonAncestorContainer)) return;
      const places = new TextPlaces(frame.current);
      const at = (node: Node, offset: number): number | null => (node instanceof Text ? places.offsetOf([node, offset]) : null);
      const [start, end] = [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
      if (start !== null && end !== null) setSelected(tidy(text, { start, end }));
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [frame, text]);
  return [selected, () => setSelected(null)];
}
