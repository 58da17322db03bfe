import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { moved, type Point, type Size, type View, zoomed } from "./view.js";

/** What moves the map: the view as it is shown, and what is told of another. */
export interface Hand {
  readonly view: View;
  readonly size: Size;
  /** `isSettled`: the movement is at its end, for now. */
  readonly onView: (view: View, isSettled: boolean) => void;
  /** Shows all places. */
  readonly onAll: () => void;
}

/** Pixels that a pointer may tremble and still press. */
const TREMBLE = 4;
/** Levels that one turn of a wheel zooms by at most; and a pixel of it. */
const [TURN, PIXEL] = [0.6, 0.004];
/** Milliseconds without a turn of the wheel after which it is at its end. */
const STILL = 250;
/** Pixels that an arrow key moves by, and levels that + and - zoom by. */
const [STEP, LEVELS] = [80, 0.75];

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
};
const ZOOMS: Readonly<Record<string, number>> = { "+": LEVELS, "=": LEVELS, "-": -LEVELS, _: -LEVELS };

/** The wheel zooms at where the pointer is. React listens to wheels passively, which could not keep the page from scrolling. */
function useWheel(frame: RefObject<HTMLElement | null>, hand: RefObject<Hand>): void {
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    let still: ReturnType<typeof setTimeout> | undefined;
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      const levels = Math.max(-TURN, Math.min(TURN, -pixels * PIXEL));
      const { view, size, onView } = hand.current;
      onView(zoomed(view, size, levels, { x: event.clientX - left, y: event.clientY - top }), false);
      clearTimeout(still);
      still = setTimeout(() => hand.current.onView(hand.current.view, true), STILL);
    };
    box.addEventListener("wheel", turn, { passive: false });
    return () => {
      clearTimeout(still);
      box.removeEventListener("wheel", turn);
    };
  }, [frame, hand]);
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
});
const spanOf = ([a, b]: readonly Point[]): number => (a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y));

/** Where fingers that were at `before` and are at `after` bring the view: what is under them stays under them. Pixels of the frame. */
export function pinched(view: View, size: Size, before: readonly Point[], after: readonly Point[]): View {
  const [from, to] = [middleOf(before), middleOf(after)];
  const carried = moved(view, size, { x: to.x - from.x, y: to.y - from.y });
  const [was, is] = [spanOf(before), spanOf(after)];
  return was === 0 || is === 0 ? carried : zoomed(carried, size, Math.log2(is / was), to);
}

/** Moves and zooms the map by mouse, fingers, wheel and keys: handlers for its frame. */
export function useHand(frame: RefObject<HTMLElement | null>, now: Hand) {
  const hand = useRef(now);
  hand.current = now;
  useWheel(frame, hand);
  const fingers = useRef(new Map<number, Point>());
  const start = useRef<Point | null>(null);
  const isDragged = useRef(false);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = (frame.current as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const lift = (event: PointerEvent): void => {
    if (!fingers.current.delete(event.pointerId) || fingers.current.size > 0) return;
    if (isDragged.current) hand.current.onView(hand.current.view, true);
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (fingers.current.size === 0) {
        start.current = pointOf(event);
        isDragged.current = false;
      }
      fingers.current.set(event.pointerId, pointOf(event));
    },
    onPointerMove: (event: PointerEvent): void => {
      const before = [...fingers.current.values()];
      const to = pointOf(event);
      if (!fingers.current.has(event.pointerId)) return;
      if (!isDragged.current && before.length === 1 && spanOf([start.current as Point, to]) < TREMBLE) return;
      // Only now: a pointer that is caught presses nothing.
      frame.current?.setPointerCapture(event.pointerId);
      isDragged.current = true;
      fingers.current.set(event.pointerId, to);
      const { view, size, onView } = hand.current;
      const next = pinched(view, size, before, [...fingers.current.values()]);
      // Several pointers may move before the view is drawn anew.
      hand.current = { ...hand.current, view: next };
      onView(next, false);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onClickCapture: (event: { stopPropagation(): void }): void => {
      if (isDragged.current) event.stopPropagation();
      isDragged.current = false;
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target !== frame.current || event.ctrlKey || event.metaKey || event.altKey) return;
      const { view, size, onView, onAll } = hand.current;
      const [arrow, levels] = [ARROWS[event.key], ZOOMS[event.key]];
      if (arrow !== undefined) onView(moved(view, size, arrow), true);
      else if (levels !== undefined) onView(zoomed(view, size, levels), true);
      else if (event.key === "0" || event.key === "Home") onAll();
      else return;
      event.preventDefault();
    },
  };
}
