import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Difference, Happening } from "../../api/types.js";
import { ActorList } from "../../components/names.js";
import { statusTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { articlePath } from "../paths.js";
import { storyTexts } from "./texts.js";

/** Outlets by the ids of their articles. */
export type OutletNames = ReadonlyMap<string, string>;

/** Articles by their outlets' names, each leading to it. */
export function Outlets({ articles, names }: { readonly articles: readonly string[]; readonly names: OutletNames }) {
  return (
    <span className="outlet-names">
      {articles.map((id) => (
        <Link key={id} href={articlePath(id)}>
          <bdi>{names.get(id) ?? id}</bdi>
        </Link>
      ))}
    </span>
  );
}

interface ValueProps {
  readonly what: string;
  readonly value: string | number;
  /** English names by the Arabic ones. */
  readonly english: Readonly<Record<string, string>>;
}

/** A value that tellings give: a number, a day, a status or names. */
export function Value({ what, value, english }: ValueProps) {
  const format = useFormat();
  const statuses = useTexts(statusTexts) as Readonly<Record<string, string>>;
  if (typeof value === "number") return <>{format.number(value)}</>;
  if (what === "status") return <>{statuses[value] ?? value}</>;
  if (what === "time") return <>{format.day(value)}</>;
  return <ActorList actors={value.split("، ").map((name) => ({ id: null, of: { name, english: english[name] ?? null } }))} />;
}

interface VersionsProps {
  readonly difference: Difference;
  readonly names: OutletNames;
  readonly english: ValueProps["english"];
  readonly isOrdered: boolean;
}

function Versions({ difference, names, english, isOrdered }: VersionsProps) {
  const rows = difference.versions.map(({ value, articles }) => (
    <li key={String(value)}>
      <span className="version-value">
        <Value what={difference.what} value={value} english={english} />
      </span>
      <Outlets articles={articles} names={names} />
    </li>
  ));
  return isOrdered ? <ol className="versions versions-ordered">{rows}</ol> : <ul className="versions">{rows}</ul>;
}

function Block({ title, look, children }: { readonly title: string; readonly look: string; readonly children: ReactNode }) {
  return (
    <section className={`compare compare-${look}`}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

/** On what the tellings of a happening agree, on what they differ, what went on, and who denies it. */
export function Comparison({ happening, names }: { readonly happening: Happening; readonly names: OutletNames }) {
  const t = useTexts(storyTexts);
  const { agree, differ, development, facing, english } = happening;
  if (happening.articles < 2) return <p className="soft">{t.nothingShared}</p>;
  const questions = t as unknown as Readonly<Record<string, string>>;
  const list = (differences: readonly Difference[], isOrdered: boolean) => (
    <dl className="compare-list">
      {differences.map((difference) => (
        <div key={difference.what}>
          <dt>{questions[difference.what]}</dt>
          <dd>
            <Versions difference={difference} names={names} english={english} isOrdered={isOrdered} />
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <div className="compares">
      {facing !== null && (
        <Block title={t.denied} look="denied">
          <dl className="compare-list">
            <div>
              <dt>{t.asserted}</dt>
              <dd>
                <Outlets articles={facing.asserted} names={names} />
              </dd>
            </div>
            <div>
              <dt>{t.denies}</dt>
              <dd>
                <Outlets articles={facing.denied} names={names} />
              </dd>
            </div>
          </dl>
        </Block>
      )}
      {differ.length > 0 && (
        <Block title={t.differ} look="differ">
          {list(differ, false)}
        </Block>
      )}
      {development.length > 0 && (
        <Block title={t.development} look="development">
          {list(development, true)}
        </Block>
      )}
      {Object.keys(agree).length > 0 && (
        <Block title={t.agree} look="agree">
          <dl className="compare-list compare-short">
            {Object.entries(agree).map(([what, value]) => (
              <div key={what}>
                <dt>{questions[what]}</dt>
                <dd>
                  <Value what={what} value={value} english={english} />
                </dd>
              </div>
            ))}
          </dl>
        </Block>
      )}
    </div>
  );
}
