import { useFormat } from "../language/format.js";
import { defineTexts, useTexts } from "../language/texts.js";
import "./meter.css";

const meterTexts = defineTexts({ confidence: { ar: "الثقة", en: "Confidence" } });

/** How sure the reading is: a bar and the share. `value` from 0 to 1. */
export function Confidence({ value }: { readonly value: number }) {
  const t = useTexts(meterTexts);
  const { percent } = useFormat();
  return (
    <span className="confidence" title={t.confidence}>
      <svg viewBox="0 0 40 6" width="40" height="6" aria-hidden="true" className="confidence-bar">
        <rect width="40" height="6" rx="3" className="confidence-ground" />
        <rect
          width={Math.max(3, 40 * value)}
          height="6"
          rx="3"
          className={value >= 0.75 ? "confidence-high" : value >= 0.5 ? "confidence-middle" : "confidence-low"}
        />
      </svg>
      <span className="unseen">{t.confidence} </span>
      {percent(value)}
    </span>
  );
}
