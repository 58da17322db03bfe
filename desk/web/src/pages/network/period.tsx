import { useEffect, useRef, useState } from "react";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { type Period, placeFrom, placeUntil } from "./days.js";
import { networkTexts } from "./texts.js";

interface EndProps {
  readonly label: string;
  /** The day in words. */
  readonly words: string;
  readonly value: number;
  readonly last: number;
  readonly onMove: (value: number) => void;
  readonly onRest: () => void;
}

/** One end of the period: a slider of the browser's own, so that keys, screen readers and both directions are its work. */
function End({ label, words, value, last, onMove, onRest }: EndProps) {
  const input = useRef<HTMLInputElement>(null);
  const rest = useRef(onRest);
  rest.current = onRest;
  useEffect(() => {
    // React's change is every movement; the browser's own is where it comes to rest.
    const box = input.current;
    const settle = (): void => rest.current();
    box?.addEventListener("change", settle);
    return () => box?.removeEventListener("change", settle);
  }, []);
  return (
    <input
      ref={input}
      type="range"
      min={0}
      max={last}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={words}
      onChange={(event) => onMove(Number(event.target.value))}
    />
  );
}

interface PeriodSliderProps {
  /** The days that there is anything of, in order; more than one. */
  readonly days: readonly string[];
  /** The days that are chosen; "" for an open end. */
  readonly since: string;
  readonly until: string;
  readonly onChange: (period: Period) => void;
}

/**
 * A slider with two ends. A step is a day on which something happened, so that what is told of times long ago takes no more room than it
 * fills. An end that is at its bound is left open.
 */
export function PeriodSlider({ days, since, until, onChange }: PeriodSliderProps) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const last = days.length - 1;
  const given = { from: since === "" ? 0 : placeFrom(since, days), to: until === "" ? last : placeUntil(until, days) };
  const [moving, setMoving] = useState<typeof given | null>(null);
  const { from, to } = moving ?? given;
  const [first, final] = [days[from] as string, days[to] as string];
  const rest = (): void => {
    onChange({ since: from === 0 ? "" : first, until: to === last ? "" : final });
    setMoving(null);
  };
  return (
    <fieldset className="period">
      <legend className="small soft">{t.period}</legend>
      <output className="period-days">{format.days(first, final)}</output>
      <div className="period-track">
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="period-bar" aria-hidden="true">
          <rect width="100" height="4" className="period-ground" />
          <rect x={(100 * from) / last} width={(100 * (to - from)) / last} height="4" className="period-chosen" />
        </svg>
        <End
          label={t.firstDay}
          words={format.day(first)}
          value={from}
          last={last}
          onMove={(value) => setMoving({ from: Math.min(value, to), to })}
          onRest={rest}
        />
        <End
          label={t.lastDay}
          words={format.day(final)}
          value={to}
          last={last}
          onMove={(value) => setMoving({ from, to: Math.max(value, from) })}
          onRest={rest}
        />
      </div>
    </fieldset>
  );
}
