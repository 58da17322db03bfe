import { ChevronLeft } from "lucide-react";
import { linkTexts, stanceTexts } from "../labels/types.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { ActorLink, type NameParts } from "./names.js";
import "./chain.css";

/** One who passes a report on. */
export interface ChainPart extends NameParts {
  /** Id across articles; null for the unnamed. */
  readonly actor: string | null;
  /** person, organisation, outlet, anonymous, document */
  readonly link: string;
  readonly stance: string;
  /** The lemma of the word of saying. */
  readonly verb?: string | null;
}

const chainTexts = defineTexts({
  label: { ar: "بحسب", en: "According to" },
  itself: { ar: "الخبر نفسه", en: "the article itself" },
});

/** According to whom, the outermost first, in one line: A ‹ B ‹ C. A denial and a doubt are said in words. */
export function Chain({ links }: { readonly links: readonly ChainPart[] }) {
  const t = useTexts(chainTexts);
  const stances = useTexts(stanceTexts) as Readonly<Record<string, string>>;
  const kinds = useTexts(linkTexts) as Readonly<Record<string, string>>;
  if (links.length === 0) return <span className="soft">{t.itself}</span>;
  return (
    <ol className="chain" aria-label={t.label}>
      {links.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain does not change its order
        <li key={i} className="chain-link">
          {i > 0 && <ChevronLeft size={14} aria-hidden="true" className="chain-step" />}
          <span title={kinds[link.link] ?? link.link}>
            <ActorLink id={link.actor} of={link} />
          </span>
          {link.stance !== "asserts" && <span className={`stance stance-${link.stance}`}>{stances[link.stance] ?? link.stance}</span>}
        </li>
      ))}
    </ol>
  );
}
