import { Link } from "wouter";
import { useFormat } from "../language/format.js";
import { usePreferences } from "../preferences.js";
import "./names.css";

/** Somebody or something by name. */
export interface NameParts {
  readonly name: string;
  readonly english: string | null;
}

/** What ends the English name of one that no list holds: the engine's mark, which the desk shows by its type. */
const MADE_UP = " (transliterated)";

/** A name in the language of whoever looks, as plain text: for titles and lists of choices. */
export function nameIn({ name, english }: NameParts, language: "ar" | "en"): string {
  return language === "ar" || english === null ? name : english.replace(MADE_UP, "");
}

/**
 * A name in the language of whoever looks. In English the Arabic goes with it where `both` is set; a name that was only transliterated
 * stands in italics.
 */
export function Name({ of, both = false }: { readonly of: NameParts; readonly both?: boolean }) {
  const { language } = usePreferences();
  if (language === "ar" || of.english === null) {
    return (
      <bdi lang="ar" className="name">
        {of.name}
      </bdi>
    );
  }
  const made = of.english.endsWith(MADE_UP);
  return (
    <span className="name">
      <bdi lang="en" className={made ? "name-made" : undefined}>
        {of.english.replace(MADE_UP, "")}
      </bdi>
      {both && (
        <>
          {" "}
          <bdi lang="ar" className="name-arabic">
            {of.name}
          </bdi>
        </>
      )}
    </span>
  );
}

/** Without a name made of sounds alone: `عشرة أشخاص` is no name, and nobody reads it as `'shra ashkhas`. */
const withoutMadeUp = ({ name, english }: NameParts): NameParts => ({ name, english: english?.endsWith(MADE_UP) ? null : english });

/**
 * A name that leads to the actor's page; plain where it is nobody's across articles, in the article's own words where English has none for
 * it. `id`: the actor's id.
 */
export function ActorLink({ id, of, both = false }: { readonly id: string | null; readonly of: NameParts; readonly both?: boolean }) {
  if (id === null) return <Name of={withoutMadeUp(of)} both={both} />;
  return (
    <Link href={`/actors/${encodeURIComponent(id)}`} className="actor-link">
      <Name of={of} both={both} />
    </Link>
  );
}

/** Several actors in a row, with the commas of the language. */
export function ActorList({ actors }: { readonly actors: readonly { readonly id: string | null; readonly of: NameParts }[] }) {
  const format = useFormat();
  const parts = new Intl.ListFormat(format.locale, { type: "conjunction" }).formatToParts(actors.map((_, i) => String(i)));
  return (
    <>
      {parts.map((part, i) => {
        const actor = part.type === "element" ? actors[Number(part.value)] : undefined;
        // biome-ignore lint/suspicious/noArrayIndexKey: the same actors give the same parts
        return actor === undefined ? part.value : <ActorLink key={i} id={actor.id} of={actor.of} />;
      })}
    </>
  );
}
