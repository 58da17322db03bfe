import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");

/** The two colours of a token: in the light and in the dark scheme. */
function token(name: string): readonly [light: string, dark: string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (found === null) throw new Error(`There is no token --${name} with two colours.`);
  return [found[1] as string, found[2] as string];
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What is read on what: axe sees no highlights, so their colours are reckoned here. */
const READ: readonly (readonly [ink: string, ...papers: string[]])[] = [
  ["ink", "page", "sheet", "raised", "sunk", "lit-trigger", "lit-actor", "lit-recipient", "lit-speaker", "lit-other"],
  ["soft", "page", "sheet", "raised", "sunk"],
  ["faint", "page", "sheet", "raised"],
  ["accent", "page", "sheet", "raised"],
  ["accent-strong", "accent-tint"],
  ["on-accent", "accent"],
  ["trigger", "trigger-tint", "sheet"],
  ["actor", "sheet"],
  ["recipient", "sheet"],
  ["speaker", "sheet"],
  ...["material-cooperation", "verbal-cooperation", "statement", "verbal-conflict", "material-conflict"].map(
    (quad) => [quad, `${quad}-tint`, "sheet", "page"] as const,
  ),
];

test.each(READ.flatMap(([ink, ...papers]) => papers.map((paper) => [ink, paper] as const)))("%s is read on %s", (ink, paper) => {
  for (const scheme of [0, 1] as const) expect(contrast(token(ink)[scheme], token(paper)[scheme])).toBeGreaterThanOrEqual(4.5);
});

/** What bounds something to act on, on what it lies (WCAG 2.2, 1.4.11). */
test.each(["page", "sheet", "raised"])("edges and focus are seen on %s", (paper) => {
  for (const scheme of [0, 1] as const) {
    expect(contrast(token("edge")[scheme], token(paper)[scheme])).toBeGreaterThanOrEqual(3);
    expect(contrast(token("focus")[scheme], token(paper)[scheme])).toBeGreaterThanOrEqual(3);
  }
});
