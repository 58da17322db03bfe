import { InputError } from "./errors.js";

/** Bounds on what is parsed as a page: well above any article's page, and far below what would take gigabytes or minutes. */
export interface PageBounds {
  /** Characters. */
  readonly length: number;
  /** Elements. */
  readonly elements: number;
  /** Elements inside one another. */
  readonly depth: number;
}

const BOUNDS: PageBounds = { length: 2_000_000, elements: 40_000, depth: 500 };

/** Elements that hold nothing, or that the next of their kind ends: they do not nest. */
const FLAT = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option html head body".split(" "),
);

/** Refuses a page that is beyond the bounds, before it is parsed. `name` is for the message. */
export function requirePage(html: string, name: string, bounds: PageBounds = BOUNDS): void {
  const advice = "save the article's text alone and read that.";
  if (html.length > bounds.length)
    throw new InputError(`${name} is a page of more than ${bounds.length.toLocaleString("en")} characters: ${advice}`);
  let elements = 0;
  let depth = 0;
  for (const [, closing, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (closing === "") elements++;
    if (!FLAT.has((tag as string).toLowerCase())) depth = Math.max(0, depth + (closing === "" ? 1 : -1));
    if (elements > bounds.elements)
      throw new InputError(`${name} is a page of more than ${bounds.elements.toLocaleString("en")} elements: ${advice}`);
    if (depth > bounds.depth) throw new InputError(`${name} nests its elements more than ${bounds.depth} deep: ${advice}`);
  }
}
