import type { Span } from "@isnad/engine";
import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from "react";
import { scrollManner } from "../components/motion.js";
import { clearMarks, showLit, showMarks, TextPlaces } from "./highlight.js";
import { type Mark, paragraphsOf, type Stretch, stretchAt } from "./marks.js";
import "./reading.css";

interface ArticleTextProps {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly chrome: readonly Span[];
  /** Sentences to show as without a report. */
  readonly silent: readonly Span[];
  /** What is lit: the marks of a report. */
  readonly lit: readonly Mark[];
  /** What the text is called by who cannot see it. */
  readonly label: string;
  /** The report whose words come into sight when it changes; null for none. */
  readonly reveal: string | null;
  /** The one that was chosen: for it the page may be moved. */
  readonly chosen: string;
  /** The pointer is over marked words, or over none any more. */
  readonly onHover: (stretch: Stretch | null) => void;
  readonly onPick: (stretch: Stretch | null) => void;
}

/** Arabic paragraphs run from right to left whatever letter they begin with; one without Arabic as its letters do. */
const directionOf = (words: string): "rtl" | "auto" => (/\p{Script=Arabic}/u.test(words) ? "rtl" : "auto");

/** The paragraphs of the text, each one text node: drawn once, and not touched by marks. */
const Paragraphs = memo(function Paragraphs({ text }: { readonly text: string }) {
  return paragraphsOf(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      <p key={start} data-start={start} dir={directionOf(words)}>
        {words}
      </p>
    );
  });
});

/**
 * Brings words into sight: within the text where that scrolls by itself; else, as on a phone, on the page, if that may be moved.
 */
function bringIntoSight(frame: HTMLElement, range: Range | undefined, page: boolean): void {
  if (range === undefined) return;
  const words = range.getBoundingClientRect();
  const scrolls = frame.scrollHeight > frame.clientHeight + 1;
  const { top, bottom, height } = scrolls ? frame.getBoundingClientRect() : { top: 0, bottom: innerHeight, height: innerHeight };
  if ((words.top >= top && words.bottom <= bottom) || (!scrolls && !page)) return;
  (scrolls ? frame : window).scrollBy({ top: words.top - top - height / 3, behavior: scrollManner() });
}

/**
 * The text of an article with its words marked through the CSS Custom Highlight API: the text is never cut, so letters stay joined where a
 * mark begins behind a clitic, and marks run over the ends of lines and through mixed directions.
 */
export function ArticleText({ text, stretches, chrome, silent, lit, label, reveal, chosen, onHover, onPick }: ArticleTextProps) {
  const frame = useRef<HTMLElement>(null);
  const places = useRef<TextPlaces | null>(null);
  const over = useRef<Stretch | null>(null);
  const paragraphs = useMemo(() => <Paragraphs text={text} />, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are those of the paragraphs of this text
  useLayoutEffect(() => {
    places.current = frame.current === null ? null : new TextPlaces(frame.current);
    return clearMarks;
  }, [text]);
  useLayoutEffect(() => {
    if (places.current !== null) showMarks(places.current, stretches, chrome, silent);
  }, [stretches, chrome, silent]);
  useLayoutEffect(() => {
    if (places.current !== null) showLit(places.current, lit);
  }, [lit]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come into sight when somebody asks, not whenever others are lit
  useLayoutEffect(() => {
    const first = lit.find((mark) => mark.role === "trigger") ?? lit[0];
    if (reveal !== null && first !== undefined && frame.current !== null)
      bringIntoSight(frame.current, places.current?.ranges(first)[0], reveal === chosen);
  }, [reveal, chosen]);

  const under = (event: PointerEvent | { clientX: number; clientY: number }): Stretch | null => {
    const at = places.current?.offsetAt(event.clientX, event.clientY) ?? null;
    return at === null ? null : (stretchAt(stretches, at) ?? null);
  };
  const hover = (stretch: Stretch | null): void => {
    if (stretch === over.current) return;
    over.current = stretch;
    frame.current?.classList.toggle("over-mark", stretch !== null);
    onHover(stretch);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the cards beside the text do the same by keyboard
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="article-text naskh"
      lang="ar"
      dir="rtl"
      ref={frame}
      onPointerMove={(event) => event.pointerType === "mouse" && hover(under(event))}
      onPointerLeave={() => hover(null)}
      onClick={(event) => onPick(under(event))}
    >
      {paragraphs}
    </section>
  );
}
