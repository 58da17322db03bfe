import type { Relation } from "../../api/types.js";
import { Section } from "../../components/page.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { relationsTexts } from "./texts.js";

/** Cooperation against conflict, in one bar, with what it is in words. */
export function Balance({ relation }: { readonly relation: Relation }) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const { cooperation, conflict, happenings, score } = relation;
  const both = Math.max(1, cooperation + conflict);
  return (
    <Section title={t.balance} aside={t.happenings(happenings)}>
      <div className="balance">
        {score !== null && (
          <p className="balance-score">
            <bdi className={`balance-number ${score > 0 ? "score-with" : score < 0 ? "score-against" : ""}`}>{format.score(score)}</bdi>
            <span className="soft small">{t.score}</span>
          </p>
        )}
        <div className="balance-sides">
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="balance-bar" aria-hidden="true">
            <rect width="100" height="10" className="balance-ground" />
            <rect width={(100 * cooperation) / both} height="10" className="balance-with" />
            <rect x={100 - (100 * conflict) / both} width={(100 * conflict) / both} height="10" className="balance-against" />
          </svg>
          <p className="balance-words">
            <span className="score-with">{t.cooperation(cooperation)}</span>
            <span className="score-against">{t.conflict(conflict)}</span>
          </p>
        </div>
      </div>
    </Section>
  );
}
