import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, given } from "../../api/client.js";
import type { ActorRow } from "../../api/types.js";
import { Choice } from "../../components/choice.js";
import { ActorLink } from "../../components/names.js";
import { Page } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { SearchField } from "../../components/search-field.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { type Column, Table } from "../../components/table.js";
import { countryName } from "../../labels/countries.js";
import { sectorTexts } from "../../labels/sectors.js";
import { kindTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { defineTexts, useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { choice, type ParamValues, text, useParams } from "../../url/params.js";
import { useCountryOptions } from "./countries.js";
import "./actors.css";

const KINDS = ["person", "organisation", "group", "country", "place", "facility"] as const;
const SPEC = { q: text(), kind: choice("any", ...KINDS), country: text() };

const actorsTexts = defineTexts({
  title: { ar: "الفاعلون", en: "Actors" },
  lead: {
    ar: "من يُذكر في المقالات: أشخاص وجهات ودول وأماكن، أكثرهم ذكرًا أولًا.",
    en: "Whom the articles name: people, organisations, countries and places, the most named first.",
  },
  search: { ar: "ابحث عن اسم بالعربية أو اللاتينية", en: "Search a name in Arabic or Latin letters" },
  go: { ar: "ابحث", en: "Search" },
  kind: { ar: "الصنف", en: "Kind" },
  country: { ar: "الدولة", en: "Country" },
  any: { ar: "الكل", en: "All" },
  name: { ar: "الاسم", en: "Name" },
  sectors: { ar: "القطاع", en: "Sector" },
  spellings: { ar: "صيغ أخرى", en: "Other spellings" },
  articles: { ar: "المقالات", en: "Articles" },
  mentions: { ar: "الذكر", en: "Mentions" },
  none: { ar: "لا أحد بهذا الاسم وهذه الشروط.", en: "Nobody fits this name and these conditions." },
});

const useActors = (view: ParamValues<typeof SPEC>) =>
  useInfiniteQuery({
    queryKey: ["actors", view],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/actors", {
          params: {
            query: {
              q: given(view.q),
              kind: view.kind === "any" ? undefined : [view.kind],
              country: view.country === "" ? undefined : [view.country],
              limit: 50,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Spellings that a row names. */
const SPELLINGS = 3;

function useColumns(): readonly Column<ActorRow>[] {
  const t = useTexts(actorsTexts);
  const kinds = useTexts(kindTexts) as Readonly<Record<string, string>>;
  const sectors = useTexts(sectorTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const { language } = usePreferences();
  return [
    { id: "name", title: t.name, isHead: true, cell: (a) => <ActorLink id={a.id} of={a} both /> },
    { id: "kind", title: t.kind, cell: (a) => kinds[a.kind] ?? a.kind },
    { id: "country", title: t.country, cell: (a) => a.country !== null && a.kind !== "country" && countryName(a.country, language) },
    { id: "sectors", title: t.sectors, cell: (a) => format.list(a.sectors.map((s) => sectors[s] ?? s)) },
    {
      id: "spellings",
      title: t.spellings,
      cell: (a) => (
        <bdi lang="ar">
          {a.names
            .filter((name) => name !== a.name)
            .slice(0, SPELLINGS)
            .join("، ")}
        </bdi>
      ),
    },
    { id: "articles", title: t.articles, isNumber: true, cell: (a) => format.number(a.articles) },
    { id: "mentions", title: t.mentions, isNumber: true, cell: (a) => format.number(a.mentions) },
  ];
}

/** Who is named in the archive. */
export default function ActorsPage() {
  const t = useTexts(actorsTexts);
  const kinds = useTexts(kindTexts);
  const [view, change] = useParams(SPEC);
  const query = useActors(view);
  const columns = useColumns();
  const countries = useCountryOptions();
  const actors = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="actors-filters">
        <SearchField label={t.search} value={view.q} action={t.go} onSearch={(q) => change({ q })} />
        <Choice
          label={t.kind}
          value={view.kind}
          onChange={(kind) => change({ kind })}
          options={[{ value: "any", text: t.any }, ...KINDS.map((value) => ({ value, text: kinds[value] }))]}
        />
        <Choice
          label={t.country}
          value={view.country === "" ? "any" : view.country}
          onChange={(code) => change({ country: code === "any" ? "" : code })}
          options={[{ value: "any", text: t.any }, ...countries]}
        />
      </div>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && actors.length === 0 && <Empty>{t.none}</Empty>}
      {actors.length > 0 && (
        <>
          <Table label={t.title} columns={columns} rows={actors} keyOf={(actor) => actor.id} />
          <Pager query={query} />
        </>
      )}
    </Page>
  );
}
