/** A point, or a size, in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A name that is drawn: its middle, in pixels of the frame. */
export interface Label extends Point {
  readonly id: string;
  readonly text: string;
}

/** What asks for a name: nearer the beginning of a list comes first. */
export interface Named extends Point {
  readonly id: string;
  readonly text: string;
  /** Pixels that the middle of the name is below the point. */
  readonly below: number;
  /** Pixels a letter. */
  readonly letter: number;
}

/** Height of a line of names, in pixels. */
const LINE = 15;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names for which there is room: none over another, none over the edge, those that come first before those that come later. */
export function labelsOf(
  named: readonly Named[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { id, text, x, y, below, letter } of named) {
    const half = (text.length * letter) / 2 + 2;
    const box = { left: x - half, right: x + half, top: y + below - LINE / 2, bottom: y + below + LINE / 2 };
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    labels.push({ id, text, x, y: y + below });
  }
  return labels;
}
