import { Link } from "wouter";
import type { Happening } from "../../api/types.js";
import { StatusBadge, TypeBadge } from "../../components/badges.js";
import { Chain } from "../../components/chain.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { articlePath } from "../paths.js";
import { ChainPicture } from "./chain-picture.js";
import { Comparison, type OutletNames } from "./comparison.js";
import { storyTexts } from "./texts.js";

/** A sentence with the word that names the happening marked. */
export function MarkedSentence({ sentence, trigger }: { readonly sentence: string; readonly trigger: string }) {
  const at = sentence.indexOf(trigger);
  return (
    <p className="naskh sentence" lang="ar" dir="auto">
      {at < 0 ? (
        sentence
      ) : (
        <>
          {sentence.slice(0, at)}
          <mark>{trigger}</mark>
          {sentence.slice(at + trigger.length)}
        </>
      )}
    </p>
  );
}

type Teller = Happening["tellers"][number];

/** How one outlet tells it: when, whether it happened, according to whom, in which words. */
function Telling({ teller, happening }: { readonly teller: Teller; readonly happening: Happening }) {
  const format = useFormat();
  return (
    <li className="telling">
      <p className="telling-head">
        <Link href={articlePath(teller.article, `r${teller.report + 1}`)} className="telling-outlet">
          <bdi>{teller.outlet ?? teller.article}</bdi>
        </Link>
        {teller.published !== null && (
          <time dateTime={teller.published} className="soft small">
            {format.shortDay(teller.published)}
          </time>
        )}
        {teller.status !== happening.status && <StatusBadge status={teller.status} />}
      </p>
      <MarkedSentence sentence={teller.sentence} trigger={teller.trigger} />
      <Chain links={teller.chain.map((link) => ({ ...link, link: link.kind }))} />
    </li>
  );
}

/** A happening: who says so, how each tells it, on what they agree and differ. */
export function HappeningView({ happening }: { readonly happening: Happening }) {
  const t = useTexts(storyTexts);
  const format = useFormat();
  // From those who tell it, and not from the story: a happening may be told in others too.
  const names: OutletNames = new Map(happening.tellers.map((teller) => [teller.article, teller.outlet ?? teller.article]));
  return (
    <article className="happening-view">
      <header className="happening-head">
        <TypeBadge type={happening.type} />
        <StatusBadge status={happening.status} />
        {happening.day !== null && <time dateTime={happening.day}>{format.day(happening.day)}</time>}
        <span className="soft small">
          {t.articles(happening.articles)} · {t.sources(happening.independent)}
        </span>
      </header>
      <section>
        <h3>{t.whoSays}</h3>
        <ChainPicture happening={happening} />
      </section>
      <Comparison happening={happening} names={names} />
      <section>
        <h3>{t.tellings}</h3>
        <ul className="tellings">
          {happening.tellers.map((teller) => (
            <Telling key={`${teller.article} ${teller.report}`} teller={teller} happening={happening} />
          ))}
        </ul>
      </section>
    </article>
  );
}
