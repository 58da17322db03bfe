import type { Span } from "@isnad/engine";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { nameIn } from "../../components/names.js";
import { TextLine } from "../../components/text-line.js";
import { kindTexts, linkTexts, stanceTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { wordsOf } from "../../reading/marks.js";
import type { ReviewArticle } from "./data.js";
import { SpanField, type TextAtHand } from "./span-field.js";
import { type Decided, newWho, type Who } from "./spans.js";
import { editorTexts } from "./texts.js";

type People = ReviewArticle["people"];
type Link = Decided["isnad"][number];

const KINDS = ["person", "organisation", "group", "country", "place", "facility", "described"] as const;
const LINKS = ["person", "organisation", "outlet", "anonymous", "document"] as const;
const STANCES = ["asserts", "denies", "doubts", "asks", "warns", "promises", "expects"] as const;
const ELSE = "else";

const sameWho = (a: Who, b: Who): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whoever the article names at these words, else somebody new who is called so. */
export function whoAt(people: People, text: string, span: Span): Who {
  const found = people.find((p) => p.spans.some((s) => s.start < span.end && s.end > span.start));
  return found?.who ?? newWho(wordsOf(text, span));
}

/** Who it is: somebody whom the article names, or another, written out. */
function WhoField({ who, people, onChange }: { readonly who: Who; readonly people: People; readonly onChange: (who: Who) => void }) {
  const t = useTexts(editorTexts);
  const kinds = useTexts(kindTexts);
  const { language } = usePreferences();
  const at = people.findIndex((p) => sameWho(p.who, who));
  const options = [
    ...people.map((p, i) => ({ value: String(i), text: `${nameIn(p.who, language)} (${kinds[p.who.kind]})` })),
    { value: ELSE, text: t.somebodyElse },
  ];
  const choose = (value: string): void =>
    onChange(value === ELSE ? { ...newWho(who.name, who.kind) } : (people[Number(value)]?.who ?? who));
  return (
    <>
      <Choice label={t.who} value={at < 0 ? ELSE : String(at)} options={options} onChange={choose} />
      {at < 0 && (
        <div className="who-fields">
          <TextLine label={t.name} value={who.name} onChange={(name) => onChange({ ...who, name })} />
          <TextLine
            label={t.english}
            value={who.english ?? ""}
            onChange={(english) => onChange({ ...who, english: english || null })}
            dir="ltr"
          />
          <Choice
            label={t.kind}
            value={who.kind}
            options={KINDS.map((value) => ({ value, text: kinds[value] }))}
            onChange={(kind) => onChange({ ...who, kind })}
          />
          <TextLine
            label={t.country}
            value={who.country ?? ""}
            onChange={(code) => onChange({ ...who, country: code === "" ? null : code.toUpperCase() })}
            maxLength={3}
            dir="ltr"
          />
        </div>
      )}
    </>
  );
}

function Remove({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button look="quiet" onPress={onPress} aria-label={label}>
      <Trash2 size={16} aria-hidden="true" />
    </Button>
  );
}

interface PartsProps<P> extends TextAtHand {
  readonly label: string;
  readonly add: string;
  readonly parts: readonly P[];
  readonly people: People;
  readonly onChange: (parts: P[]) => void;
}

const replaced = <P,>(parts: readonly P[], at: number, part: P): P[] => parts.map((p, i) => (i === at ? part : p));

/** Those who play a part, each with the words and who it is. */
export function PartsEditor({ label, add, parts, people, onChange, ...at }: PartsProps<Decided["actors"][number]>) {
  const t = useTexts(editorTexts);
  const added = (): void => {
    const { selected: span } = at;
    if (span !== null) onChange([...parts, { who: whoAt(people, at.text, span), span }]);
  };
  return (
    <fieldset className="parts">
      <legend>{label}</legend>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own
        <div key={i} className="part">
          <WhoField who={part.who} people={people} onChange={(who) => onChange(replaced(parts, i, { ...part, who }))} />
          <SpanField
            {...at}
            label={part.who.name}
            span={part.span}
            mayBeNone
            onChange={(span) => onChange(replaced(parts, i, { ...part, span }))}
          />
          <Remove label={`${t.remove}: ${part.who.name}`} onPress={() => onChange(parts.filter((_, k) => k !== i))} />
        </div>
      ))}
      <Button onPress={added} isDisabled={at.selected === null}>
        <Plus size={16} aria-hidden="true" /> {add}
      </Button>
    </fieldset>
  );
}

/** The chain, outermost first. */
export function ChainEditor({ label, add, parts, people, onChange, ...at }: PartsProps<Link>) {
  const t = useTexts(editorTexts);
  const links = useTexts(linkTexts);
  const stances = useTexts(stanceTexts);
  const added = (): void => {
    const { selected: span } = at;
    if (span === null) return;
    const who = whoAt(people, at.text, span);
    onChange([...parts, { who, span, kind: who.kind === "person" ? "person" : "organisation", verb: null, stance: "asserts" }]);
  };
  return (
    <fieldset className="parts">
      <legend>{label}</legend>
      {parts.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no name of their own
        <div key={i} className="part">
          <WhoField who={link.who} people={people} onChange={(who) => onChange(replaced(parts, i, { ...link, who }))} />
          <div className="who-fields">
            <Choice
              label={t.linkKind}
              value={link.kind}
              options={LINKS.map((value) => ({ value, text: links[value] }))}
              onChange={(kind) => onChange(replaced(parts, i, { ...link, kind }))}
            />
            <Choice
              label={t.stance}
              value={link.stance}
              options={STANCES.map((value) => ({ value, text: stances[value] }))}
              onChange={(stance) => onChange(replaced(parts, i, { ...link, stance }))}
            />
          </div>
          <SpanField
            {...at}
            label={link.who.name}
            span={link.span}
            onChange={(span) => span && onChange(replaced(parts, i, { ...link, span }))}
          />
          <Remove label={`${t.remove}: ${link.who.name}`} onPress={() => onChange(parts.filter((_, k) => k !== i))} />
        </div>
      ))}
      <Button onPress={added} isDisabled={at.selected === null}>
        <Plus size={16} aria-hidden="true" /> {add}
      </Button>
    </fieldset>
  );
}

/** Where it happened. */
export function PlaceEditor({
  place,
  people,
  onChange,
  ...at
}: TextAtHand & { readonly place: Decided["place"]; readonly people: People; readonly onChange: (place: Decided["place"]) => void }) {
  const t = useTexts(editorTexts);
  const added = (): void => {
    const { selected: span } = at;
    if (span !== null) onChange({ who: { ...whoAt(people, at.text, span) }, span });
  };
  return (
    <fieldset className="parts">
      <legend>{t.place}</legend>
      {place === null ? (
        <Button onPress={added} isDisabled={at.selected === null}>
          <Plus size={16} aria-hidden="true" /> {t.addPlace}
        </Button>
      ) : (
        <div className="part">
          <WhoField who={place.who} people={people} onChange={(who) => onChange({ ...place, who })} />
          <SpanField {...at} label={place.who.name} span={place.span} onChange={(span) => span && onChange({ ...place, span })} />
          <Remove label={`${t.remove}: ${place.who.name}`} onPress={() => onChange(null)} />
        </div>
      )}
    </fieldset>
  );
}
