import { labelsOf } from "../../components/free-names.js";
import { type Colours, groupColour } from "./colours.js";
import { type Picture, type PlacedNode, type Sign, type Tie, widthOf } from "./picture.js";

/** How a network is drawn. */
export interface DrawingOptions {
  readonly width: number;
  readonly height: number;
  readonly language: "ar" | "en";
  readonly colours: Colours;
  readonly nameOf: (node: PlacedNode) => string;
  /** What the drawing shows: its title. */
  readonly title: string;
  /** Words for the signs, in the legend. */
  readonly signs: Readonly<Record<Sign, string>>;
  /** The node whose ties stand out; "" for none. */
  readonly chosen?: string;
}

/** Pixels free around the nodes, and below them for the legend. */
const [MARGIN, LEGEND] = [48, 34];
/** Pixels a letter of a name. */
const LETTER = 6.6;

/** Dashes by sign, so that no colour is needed: conflict is broken, neither is dotted. */
const DASHES: Readonly<Record<Sign, string>> = { with: "", against: ' stroke-dasharray="7 4"', even: ' stroke-dasharray="1 4"' };

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text within XML; signs that no XML can hold become U+FFFD. */
const xml = (text: string): string => text.replace(CONTROLS, "\uFFFD").replace(/[&<>"]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);

const fixed = (n: number): string => String(Math.round(n * 10) / 10);

function legend({ width, height, colours, signs, title, language }: DrawingOptions): string {
  const y = height - LEGEND / 2;
  const isArabic = language === "ar";
  const items = (["with", "against", "even"] as const).map((sign, i) => {
    const start = isArabic ? width - 20 - i * 130 : 20 + i * 130;
    const [end, at] = isArabic ? [start - 28, start - 36] : [start + 28, start + 36];
    return `<line x1="${start}" y1="${y}" x2="${end}" y2="${y}" stroke="${colours.signs[sign]}" stroke-width="2.5"${DASHES[sign]}/><text x="${at}" y="${y}" dominant-baseline="central" text-anchor="start">${xml(signs[sign])}</text>`;
  });
  const at = isArabic ? 20 : width - 20;
  return `<g fill="${colours.soft}" font-size="12" direction="${isArabic ? "rtl" : "ltr"}">${items.join("")}<text x="${at}" y="${y}" dominant-baseline="central" text-anchor="end">${xml(title)}</text></g>`;
}

/**
 * The network as an SVG document of its own: what the page exports, and shows where the browser cannot draw it with WebGL. Colours and
 * sizes stand as attributes, for no style sheet goes with it. Ties are dashed by sign; nodes carry their id as `data-node`. Pure.
 */
export function drawNetwork({ nodes, ties }: Picture, options: DrawingOptions): string {
  const { width, height, colours, nameOf, chosen = "", language } = options;
  const x = (node: PlacedNode): number => MARGIN + node.x * (width - 2 * MARGIN);
  const y = (node: PlacedNode): number => MARGIN + node.y * (height - 2 * MARGIN - LEGEND);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const near = new Set(ties.flatMap((t) => (t.source === chosen || t.target === chosen ? [t.source, t.target] : [])));
  const isNear = (id: string): boolean => !byId.has(chosen) || id === chosen || near.has(id);
  const line = (tie: Tie): string => {
    const [a, b] = [byId.get(tie.source), byId.get(tie.target)] as [PlacedNode, PlacedNode];
    const isFaint = byId.has(chosen) && a.id !== chosen && b.id !== chosen;
    return `<line x1="${fixed(x(a))}" y1="${fixed(y(a))}" x2="${fixed(x(b))}" y2="${fixed(y(b))}" stroke="${colours.signs[tie.sign]}" stroke-width="${fixed(widthOf(tie))}" stroke-opacity="${isFaint ? 0.12 : 0.75}"${DASHES[tie.sign]}/>`;
  };
  const disc = (node: PlacedNode): string =>
    `<circle cx="${fixed(x(node))}" cy="${fixed(y(node))}" r="${fixed(node.radius)}" fill="${groupColour(colours, node.group)}" fill-opacity="${isNear(node.id) ? 1 : 0.25}" stroke="${node.id === chosen ? colours.focus : colours.ground}" stroke-width="${node.id === chosen ? 4 : 1.5}" data-node="${xml(node.id)}"><title>${xml(nameOf(node))}</title></circle>`;
  const asked = [...nodes].filter((n) => isNear(n.id)).sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const names = labelsOf(
    asked.map((n) => ({ id: n.id, text: nameOf(n), x: x(n), y: y(n), below: n.radius + 9, letter: LETTER })),
    { width, height: height - LEGEND },
  ).map((label) => `<text x="${fixed(label.x)}" y="${fixed(label.y)}">${xml(label.text)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${language}" font-family="'IBM Plex Sans Arabic', 'Noto Sans Arabic', sans-serif"><title>${xml(options.title)}</title><rect width="${width}" height="${height}" fill="${colours.ground}"/><g stroke-linecap="butt">${ties.map(line).join("")}</g><g>${[...nodes].reverse().map(disc).join("")}</g><g fill="${colours.ink}" font-size="12" text-anchor="middle" dominant-baseline="central" stroke="${colours.ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" pointer-events="none">${names.join("")}</g>${legend(options)}</svg>`;
}
