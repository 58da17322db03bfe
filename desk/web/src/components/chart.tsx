import type * as PlotModule from "@observablehq/plot";
import { type MouseEvent, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { usePreferences } from "../preferences.js";
import { useSize } from "./use-size.js";
import "./chart.css";

/** The library of charts, which comes when the first chart is shown. */
export type Plot = typeof PlotModule;
let plot: Promise<Plot> | null = null;
const loadPlot = (): Promise<Plot> => {
  plot ??= import("@observablehq/plot");
  return plot;
};

/** What every chart is drawn with: the width that it has, and whether time runs from right to left. */
export interface ChartFrame {
  /** In pixels. */
  readonly width: number;
  readonly isRtl: boolean;
}

interface ChartProps {
  /** What the chart shows, for who cannot see it: what it says in a sentence, as its figures stand in words or a table beside it. */
  readonly label: string;
  /** Draws it. Must be the same function as long as nothing changes. */
  readonly draw: (plot: Plot, frame: ChartFrame) => Element;
  /** The height before it is drawn, so that nothing moves then; in pixels. */
  readonly height: number;
}

/**
 * A chart by Observable Plot. It stands in a frame that runs from left to right, for Plot knows no other direction: where time runs from right
 * to left, the scale is turned round. Plot's own style sheet is left out, which the content security policy would refuse; `chart.css` has it.
 */
export function Chart({ label, draw, height }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const { language } = usePreferences();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (width === 0) return;
    let isGone = false;
    void loadPlot().then((library) => {
      if (isGone) return;
      const drawn = draw(library, { width, isRtl: language === "ar" });
      for (const style of drawn.querySelectorAll("style")) style.remove();
      // Plot names its groups, which have no role that could carry a name; the marks in them keep theirs.
      for (const group of drawn.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
      frame.current?.replaceChildren(drawn);
    });
    return () => {
      isGone = true;
    };
  }, [draw, width, language]);
  /** Links of a chart stay in the app. */
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest("a");
    const href = link?.getAttribute("href") ?? link?.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (href == null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, but a picture with links in it
    <div className="chart" dir="ltr" role="group" aria-label={label} ref={frame} style={{ minBlockSize: height }} onClick={follow} />
  );
}
