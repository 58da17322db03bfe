import { Link } from "wouter";
import { useActor } from "../../api/actors.js";
import type { Actor, Office } from "../../api/types.js";
import { nameIn } from "../../components/names.js";
import { Page, Section } from "../../components/page.js";
import { FailedPage, Loading } from "../../components/states.js";
import { countryName } from "../../labels/countries.js";
import { sectorTexts } from "../../labels/sectors.js";
import { kindTexts, quadrantOf, typeTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { useRouteId } from "../../url/route-id.js";
import { relationPath, reportsPath } from "../paths.js";
import { Activity } from "./activity.js";
import { ActorReports } from "./actor-reports.js";
import { Partners } from "./partners.js";
import { actorTexts } from "./texts.js";
import "./actor.css";

/** Every way in which the name was met. */
function Names({ actor }: { readonly actor: Actor }) {
  const t = useTexts(actorTexts);
  const merged = actor.merges.filter((merge) => !merge.undone && merge.kept === actor.id);
  return (
    <Section title={t.names}>
      <ul className="spellings">
        {actor.names.map((name) => (
          <li key={name}>
            <bdi lang="ar" className="naskh">
              {name}
            </bdi>
          </li>
        ))}
        {actor.english !== null && (
          <li>
            <bdi lang="en">{nameIn(actor, "en")}</bdi>
          </li>
        )}
      </ul>
      {merged.length > 0 && (
        <p className="soft small">
          {t.merged}: {merged.map((merge) => merge.because).join(" · ")}
        </p>
      )}
    </Section>
  );
}

/** From when until when an office was held, in words. */
function useTerm(): (office: Office) => string {
  const t = useTexts(actorTexts);
  const format = useFormat();
  return ({ from, until }) => {
    if (from === null && until === null) return t.undated;
    if (until === null) return t.from(format.day(from as string));
    return from === null ? t.until(format.day(until)) : format.days(from, until);
  };
}

/** Offices over time, the latest first. */
function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const t = useTexts(actorTexts);
  const { language } = usePreferences();
  const term = useTerm();
  if (offices.length === 0) return <p className="soft">{t.officesNone}</p>;
  return (
    <ol className="offices">
      {[...offices].reverse().map((office) => (
        <li key={`${office.id} ${office.from}`} className="office">
          <bdi className="office-name" lang={language === "en" && office.english !== null ? "en" : "ar"}>
            {nameIn(office, language)}
          </bdi>
          <span className="soft small">
            {office.country !== null && `${countryName(office.country, language)} · `}
            {term(office)}
          </span>
          {!office.sure && <span className="ungrounded">{t.unsure}</span>}
        </li>
      ))}
    </ol>
  );
}

/** How many reports of each type it takes part in, each leading to them. */
function Types({ actor }: { readonly actor: Actor }) {
  const t = useTexts(actorTexts);
  const names = useTexts(typeTexts);
  const format = useFormat();
  const most = Math.max(1, ...actor.types.map((row) => row.count));
  if (actor.types.length === 0) return <p className="soft">{t.typesNone}</p>;
  return (
    <ul className="actor-types">
      {actor.types.map(({ type, count }) => (
        <li key={type} className={`q-${quadrantOf(type)}`}>
          <Link href={reportsPath({ actor: [actor.id], type: [type] })} className="actor-type">
            <span>{names[type]}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="8" rx="1" />
            </svg>
            <span className="actor-type-count">{format.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who is shown, and how often it is named, in a line. */
function useFacts(actor: Actor): string {
  const t = useTexts(actorTexts);
  const sectors = useTexts(sectorTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const named = format.list(actor.sectors.map((s) => sectors[s] ?? s));
  return [...(named === "" ? [] : [named]), t.articles(actor.articles), t.mentions(actor.mentions)].join(" · ");
}

function Shown({ actor }: { readonly actor: Actor }) {
  const t = useTexts(actorTexts);
  const kinds = useTexts(kindTexts) as Readonly<Record<string, string>>;
  const { language } = usePreferences();
  const over = [
    kinds[actor.kind] ?? actor.kind,
    ...(actor.country === null || actor.kind === "country" ? [] : [countryName(actor.country, language)]),
  ];
  return (
    <Page
      title={nameIn(actor, language)}
      over={over.join(" · ")}
      lead={useFacts(actor)}
      actions={
        <>
          <Link href={relationPath(actor.id)} className="button button-plain">
            {t.relations}
          </Link>
          <Link href={reportsPath({ actor: [actor.id] })} className="button button-plain">
            {t.allReports}
          </Link>
        </>
      }
    >
      <div className="actor">
        <div className="actor-main">
          <Section title={t.activity}>
            <Activity activity={actor.activity} />
          </Section>
          <Section title={t.partners}>
            <Partners actor={actor} />
          </Section>
        </div>
        <div className="actor-side">
          <Names actor={actor} />
          {(actor.kind === "person" || actor.offices.length > 0) && (
            <Section title={t.offices}>
              <Offices offices={actor.offices} />
            </Section>
          )}
          <Section title={t.types}>
            <Types actor={actor} />
          </Section>
        </div>
      </div>
      <ActorReports id={actor.id} />
    </Page>
  );
}

/** An actor: who it is, what it does and with whom, what it says and what is said of it. */
export default function ActorPage() {
  const id = useRouteId();
  const query = useActor(id);
  if (query.isError) return <FailedPage error={query.error} again={() => void query.refetch()} />;
  return query.data === undefined ? <Loading /> : <Shown key={id} actor={query.data} />;
}
