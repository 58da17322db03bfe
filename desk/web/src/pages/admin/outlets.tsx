import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { AdminPage } from "./frame.js";
import { outletTexts } from "./texts.js";

/** Where the articles come from. */
export default function OutletsPage() {
  const t = useTexts(outletTexts);
  const format = useFormat();
  const query = useInfiniteQuery({
    queryKey: ["admin", "outlets"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET("/api/v1/admin/outlets", { params: { query: { limit: 100, after: pageParam } } })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AdminPage part="outlets" lead={t.lead}>
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty>{t.none}</Empty>}
      {rows.length > 0 && (
        <Table
          label={t.outlet}
          rows={rows}
          keyOf={(row) => row.outlet}
          columns={[
            {
              id: "outlet",
              title: t.outlet,
              isHead: true,
              cell: (row) => (
                <Link href={`/reports?outlet=${encodeURIComponent(row.outlet)}`}>
                  <bdi>{row.outlet}</bdi>
                </Link>
              ),
            },
            { id: "articles", title: t.articles, cell: (row) => format.number(row.articles), isNumber: true },
            { id: "reports", title: t.reports, cell: (row) => format.number(row.reports), isNumber: true },
            { id: "days", title: t.days, cell: (row) => format.days(row.first_day, row.last_day) },
          ]}
        />
      )}
      {query.hasNextPage && <Pager query={query} />}
    </AdminPage>
  );
}
