/** The page's script, the same for every page: what it needs to know of the dossier stands in the JSON block `wiring`. */
export const SCRIPT = `
"use strict";
(() => {
  const wires = JSON.parse(document.getElementById("wiring").textContent);
  const body = document.querySelector(".body");
  const cards = [...document.querySelectorAll(".card")];
  const marks = new Map([...body.querySelectorAll("[data-s]")].map((mark) => [Number(mark.dataset.s), mark]));
  let shown = -1;
  let last = -1;
  const focused = () => cards.findIndex((card) => card.contains(document.activeElement));
  const light = (index) => {
    if (index === shown) return;
    for (const mark of body.querySelectorAll(".lit")) mark.classList.remove("lit", "as-trigger", "as-speaker", "as-actor", "as-recipient", "as-other");
    if (shown >= 0) cards[shown].classList.remove("on");
    shown = index;
    body.classList.toggle("lighting", index >= 0);
    if (index < 0) return;
    cards[index].classList.add("on");
    for (const [segment, role] of wires[index]) marks.get(segment).classList.add("lit", "as-" + role);
  };
  const reveal = (index) => {
    const wide = getComputedStyle(body.parentElement).position === "sticky";
    const trigger = wires[index].find(([, role]) => role === "trigger");
    if (wide && trigger) marks.get(trigger[0]).scrollIntoView({ block: "nearest" });
  };
  cards.forEach((card, index) => {
    card.addEventListener("mouseenter", () => light(index));
    card.addEventListener("mouseleave", () => light(focused()));
    card.addEventListener("focusin", () => { light(index); reveal(index); });
    card.addEventListener("focusout", (event) => { if (!card.contains(event.relatedTarget)) light(-1); });
  });
  body.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-s]");
    if (!mark || !getSelection().isCollapsed) return;
    const segment = Number(mark.dataset.s);
    const own = wires.flatMap((wire, index) => (wire.some(([s]) => s === segment) ? [index] : []));
    if (own.length === 0) return;
    const next = own[(own.indexOf(last) + 1) % own.length];
    last = next;
    cards[next].focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape") {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      last = -1;
      light(-1);
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const at = focused();
    if (step === 0 || at < 0) return;
    event.preventDefault();
    const to = Math.min(Math.max(at + step, 0), cards.length - 1);
    last = to;
    cards[to].focus();
  });
  let folded = [];
  addEventListener("beforeprint", () => {
    light(-1);
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    light(focused());
  });
})();
`;
