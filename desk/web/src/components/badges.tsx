import { quadrantOf, statusTexts, typeTexts } from "../labels/types.js";
import { useTexts } from "../language/texts.js";
import "./badges.css";

/** What a report is about, in the colour of its quadrant. */
export function TypeBadge({ type }: { readonly type: string }) {
  const t = useTexts(typeTexts) as Readonly<Record<string, string>>;
  return <span className={`badge type-badge q-${quadrantOf(type)}`}>{t[type] ?? type}</span>;
}

/** Whether it happened. What is not simply so differs in its frame too, not in colour alone. */
export function StatusBadge({ status }: { readonly status: string }) {
  const t = useTexts(statusTexts) as Readonly<Record<string, string>>;
  return <span className={`badge status-badge status-${status}`}>{t[status] ?? status}</span>;
}
