import { useQuery } from "@tanstack/react-query";
import { ListTree, Unlink } from "lucide-react";
import { useId, useState } from "react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { components } from "../../api/schema.js";
import { Button } from "../../components/button.js";
import { Name } from "../../components/names.js";
import { Section } from "../../components/page.js";
import { useTexts } from "../../language/texts.js";
import { articlePath } from "../paths.js";
import { identityTexts } from "./texts.js";

type ActorKey = components["schemas"]["ActorKey"];

/** Splits a name off: everywhere, or in the articles that are named. */
type OnSplit = (key: string, articles?: string[]) => void;

/** The articles that have a name: it may mean somebody else in some of them. */
function Articles({ named, onSplit }: { readonly named: ActorKey; readonly onSplit: OnSplit }) {
  const t = useTexts(identityTexts);
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (article: string): void =>
    setChosen(chosen.includes(article) ? chosen.filter((other) => other !== article) : [...chosen, article]);
  return (
    <fieldset className="identity-articles">
      <legend className="unseen">{t.singleOf(named.name)}</legend>
      {named.named_in.map((article) => (
        <div key={article.id} className="identity-article">
          <input id={`${id} ${article.id}`} type="checkbox" checked={chosen.includes(article.id)} onChange={() => toggle(article.id)} />
          <label htmlFor={`${id} ${article.id}`}>
            <bdi lang="ar" className="naskh">
              {article.title ?? article.id}
            </bdi>
          </label>
          <Link href={articlePath(article.id)} className="small">
            <bdi>{article.outlet ?? article.id}</bdi>
          </Link>
        </div>
      ))}
      <Button isDisabled={chosen.length === 0} onPress={() => onSplit(named.key, [...chosen])}>
        <Unlink size={16} aria-hidden="true" /> {t.apart}
      </Button>
    </fieldset>
  );
}

/** A name that is taken for an actor. */
function Key({ named, isMain, onSplit }: { readonly named: ActorKey; readonly isMain: boolean; readonly onSplit: OnSplit }) {
  const t = useTexts(identityTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Name of={named} both /> <span className="small soft">{t.articles(named.articles.length)}</span>{" "}
      {isMain ? (
        <span className="small soft">{t.main}</span>
      ) : (
        <Button onPress={() => onSplit(named.key)}>
          <Unlink size={16} aria-hidden="true" /> {t.split}
        </Button>
      )}{" "}
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <ListTree size={16} aria-hidden="true" className="flips" /> {t.single}
      </Button>
      {isOpen && <Articles named={named} onSplit={onSplit} />}
    </li>
  );
}

/** The names that are taken for an actor; each but the main one can be split off, and each in single articles. */
export function Keys({ actor, onSplit }: { readonly actor: string; readonly onSplit: OnSplit }) {
  const t = useTexts(identityTexts);
  const { data } = useQuery({
    queryKey: ["identity-keys", actor],
    queryFn: () => answerOf(api.GET("/api/v1/review/actors/{id}/keys", { params: { path: { id: actor } } })),
  });
  return (
    <Section title={t.names}>
      <ul className="identity-list">
        {data?.rows.map((named) => (
          // Another list of articles is another choice.
          <Key key={`${named.key} ${named.articles.length}`} named={named} isMain={named.key === actor} onSplit={onSplit} />
        ))}
      </ul>
    </Section>
  );
}
