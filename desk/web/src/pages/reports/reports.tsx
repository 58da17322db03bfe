import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useSearch } from "wouter";
import { answerOf, api } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Page } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { SearchField } from "../../components/search-field.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useTexts } from "../../language/texts.js";
import { countFilters, FILTERS, type FilterValues, filterQuery, filterSearch } from "../../url/filters.js";
import { list, text, useParams, writeParams } from "../../url/params.js";
import { ChosenFilters } from "./chosen-filters.js";
import { FacetPanel } from "./facet-panel.js";
import { ReportTable } from "./report-table.js";
import { SavedViews } from "./saved-views.js";
import { reportsTexts } from "./texts.js";
import { ColumnChoice, ExportMenu } from "./tools.js";
import "./reports.css";

/** The state of the page: the filters, the columns (`col`), the report that is open. */
const SPEC = { ...FILTERS, col: list(), open: text() };

/** Reports a page. */
const LIMIT = 40;

/** The filters out of the state of the page: what else is in it must not ask for reports anew. */
const filtersIn = (view: FilterValues): FilterValues =>
  Object.fromEntries(Object.keys(FILTERS).map((name) => [name, view[name as keyof FilterValues]])) as never;

const useReports = (filters: FilterValues) =>
  useInfiniteQuery({
    queryKey: ["reports", filters],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/v1/reports", { params: { query: { ...filterQuery(filters), limit: LIMIT, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

const useFacets = (filters: FilterValues) =>
  useQuery({
    queryKey: ["facets", filters],
    queryFn: () => answerOf(api.GET("/api/v1/reports/facets", { params: { query: { ...filterQuery(filters), most: 40 } } })),
    placeholderData: keepPreviousData,
  });

/** What goes into a view that is kept: everything but the report that is open and the language. */
const searchToKeep = (search: string): string => {
  const kept = new URLSearchParams(writeParams(SPEC, search, { open: "" }));
  kept.delete("lang");
  return kept.toString();
};

/** All reports, by every facet. The filters, the columns and the report that is open are in the address. */
export default function ReportsPage() {
  const t = useTexts(reportsTexts);
  const search = useSearch();
  const [view, change] = useParams(SPEC);
  const filters = filtersIn(view);
  const query = useReports(filters);
  const facets = useFacets(filters);
  const [panelOpen, setPanelOpen] = useState(false);
  const reports = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = countFilters(filters);
  const count = facets.data === undefined ? "" : `${t.found(facets.data.reports)} ${t.inArticles(facets.data.articles)}`;
  const filter = (changed: Partial<FilterValues>): void => change({ ...changed, open: "" });
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="reports">
        <div className={`reports-facets ${panelOpen ? "is-open" : ""}`} id="reports-facets">
          <FacetPanel facets={facets.data} view={filters} onChange={filter} />
        </div>
        <div className="reports-main">
          <div className="reports-bar">
            <SearchField label={t.search} value={view.q} action={t.go} onSearch={(q) => filter({ q })} />
            <Button
              className="reports-toggle"
              aria-expanded={panelOpen}
              aria-controls="reports-facets"
              onPress={() => setPanelOpen(!panelOpen)}
            >
              <ListFilter size={16} aria-hidden="true" /> {chosen === 0 ? t.filters : t.filtersSet(chosen)}
            </Button>
            <ColumnChoice columns={view.col} onChange={(col) => change({ col }, { replace: true })} />
            <SavedViews search={searchToKeep(search)} />
            <ExportMenu search={filterSearch(filters)} count={count} />
          </div>
          <ChosenFilters facets={facets.data} view={filters} onChange={filter} />
          <p className="reports-count" role="status">
            {count}
          </p>
          {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
          {query.isPending && <Loading />}
          {query.isSuccess && reports.length === 0 && <Empty>{chosen === 0 ? t.empty : t.none}</Empty>}
          {reports.length > 0 && (
            <>
              <ReportTable reports={reports} columns={view.col} open={view.open} onOpen={(open) => change({ open }, { replace: true })} />
              <Pager query={query} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
