import { useEffect, useRef, useState } from "react";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { dayAt, type Period, placeOf } from "./days.js";
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
  /** First and last day that there is anything of. */
  readonly bounds: Period;
  /** The days that are chosen; "" for an open end. */
  readonly since: string;
  readonly until: string;
  readonly onChange: (period: Period) => void;
}

/** A slider with two ends over the days of the archive. An end that is at its bound is left open. */
export function PeriodSlider({ bounds, since, until, onChange }: PeriodSliderProps) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const last = placeOf(bounds.until, bounds);
  const given = { from: since === "" ? 0 : placeOf(since, bounds), to: until === "" ? last : placeOf(until, bounds) };
  const [moving, setMoving] = useState<typeof given | null>(null);
  const { from, to } = moving ?? given;
  const [first, final] = [dayAt(from, bounds), dayAt(to, bounds)];
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
