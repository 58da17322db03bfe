/** How something is scrolled to: at once for who wants no motion, which the browser sees to in style sheets only. */
export const scrollManner = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
