/**
 * The page's style sheet. Marks take colours, backgrounds and underlines only: any box or change of font would break the joining of
 * Arabic letters where a mark begins inside a written word.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f5f1; --sheet: #ffffff; --ink: #1c1b19; --soft: #5a5750; --line: #d5d1c7; --focus: #1a5fb4;
  --trigger: #9b1c1c; --trigger-tint: #fdeae6; --actor: #0b4f94; --recipient: #7a4300; --speaker: #5f2a8c;
  --lit-trigger: #f7b9ad; --lit-actor: #b5d6f7; --lit-recipient: #f6d8a3; --lit-speaker: #dcc3f2; --lit-other: #dfddd5;
  --chrome: #76726a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161719; --sheet: #1f2124; --ink: #ecebe7; --soft: #b3b0a8; --line: #3c3f44; --focus: #8ab8f5;
    --trigger: #ff9e8c; --trigger-tint: #3b2422; --actor: #8cc2ff; --recipient: #f2bd6b; --speaker: #d2a8f5;
    --lit-trigger: #742a20; --lit-actor: #1d4a78; --lit-recipient: #63430f; --lit-speaker: #553077; --lit-other: #44474c;
    --chrome: #94918a;
  }
}
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Kufi Arabic", Tahoma, sans-serif; }
body { margin: 0 auto; max-width: 84rem; padding: 1.25rem; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
a { color: var(--focus); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
header { margin-block-end: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.5; }
.byline { color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
h2 { font-size: 1rem; color: var(--soft); font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.25rem; list-style: none; }
.strip { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.25rem; border-block: 1px solid var(--line); padding-block: .5rem; margin-block-end: 1.25rem; }
.keys { color: var(--soft); font-size: .875rem; margin-inline-start: auto; }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(20rem, 2fr); gap: 1.5rem; align-items: start; }
.text { position: sticky; top: .75rem; max-height: calc(100vh - 1.5rem); overflow-y: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.5rem 1.5rem; }
.body { font: 1.25rem/2.25 "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, system-ui, serif; overflow-wrap: anywhere; }
.body p { margin-block-end: .75rem; }
.mark, .sample { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .45em; text-decoration-skip-ink: none; }
.mark { cursor: pointer; }
.other { text-decoration-line: none; }
.recipient { color: var(--recipient); text-decoration-style: dotted; text-decoration-thickness: 3px; }
.actor { color: var(--actor); text-decoration-style: dashed; }
.speaker { color: var(--speaker); text-decoration-style: double; }
.trigger { color: var(--trigger); background: var(--trigger-tint); text-decoration-style: solid; text-decoration-thickness: 3px; }
.chrome { color: var(--chrome); }
.body.lighting .mark:not(.lit) { text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
.lit { color: var(--ink); }
.lit.as-trigger { background: var(--lit-trigger); }
.lit.as-actor { background: var(--lit-actor); }
.lit.as-recipient { background: var(--lit-recipient); }
.lit.as-speaker { background: var(--lit-speaker); }
.lit.as-other { background: var(--lit-other); }
.cards { display: grid; gap: .75rem; list-style: none; margin: .5rem 0 0; padding: 0; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem .7rem; scroll-margin: 1rem; }
.card.on { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); }
.card h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .6rem; font-size: 1.05rem; }
.status { font-size: .8125rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; color: var(--soft); }
.status.negated, .status.failed { border: 3px double currentColor; color: var(--trigger); }
.status.planned, .status.wanted, .status.possible { border-style: dashed; }
.status.actual, .status.ongoing { color: var(--ink); }
.words { font-weight: 400; margin-inline-start: auto; }
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .8rem; margin-block-start: .35rem; font-size: .9375rem; }
dt, .note, .arrow { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.note { font-size: .875rem; }
.chain, .rules { list-style: none; }
.chain li + li::before { content: "\\21B3\\A0"; color: var(--soft); }
[dir="rtl"] .chain li + li::before { content: "\\21B2\\A0"; }
.sure { display: inline-flex; align-items: center; gap: .5rem; }
meter { inline-size: 5rem; block-size: .8rem; }
details { margin-block-start: .35rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--soft); inline-size: max-content; }
code { font: .8125rem/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
footer { color: var(--soft); font-size: .8125rem; margin-block-start: 1.5rem; }
@media (max-width: 52rem) {
  body { padding: .75rem; }
  h1 { font-size: 1.35rem; }
  main { grid-template-columns: minmax(0, 1fr); }
  .text { position: static; max-height: none; padding: .75rem 1rem 1rem; }
  .body { font-size: 1.15rem; }
  .keys { display: none; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --sheet: #fff; --ink: #000; --soft: #333; --line: #999; --trigger-tint: #e6e6e6;
    --trigger: #5c0000; --actor: #002b57; --recipient: #432400; --speaker: #34104f; --chrome: #666;
  }
  body { padding: 0; max-width: none; }
  main { display: block; }
  .text { position: static; max-height: none; overflow: visible; border: 0; padding: 0; margin-block-end: 1.5rem; }
  .body { font-size: 12.5pt; line-height: 2; }
  .trigger { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .cards { display: block; }
  .card { break-inside: avoid; margin-block-end: .6rem; }
  .card.on { box-shadow: none; border-color: var(--line); }
  .lit[class*="as-"] { background: none; }
  .body.lighting .mark:not(.lit) { text-decoration-color: currentColor; }
  .keys { display: none; }
  h2 { break-after: avoid; }
  a { color: inherit; }
  :focus-visible { outline: none; }
}
`;
