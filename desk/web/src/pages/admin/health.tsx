import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../../api/client.js";
import type { AdminHealth } from "../../api/types.js";
import { Section } from "../../components/page.js";
import { Failed, Loading } from "../../components/states.js";
import { Table } from "../../components/table.js";
import { type Format, useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { AdminPage, type Fact, Facts } from "./frame.js";
import { healthTexts } from "./texts.js";

/** Milliseconds between two looks. */
const LOOK = 15_000;

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A number of bytes in the unit that fits. */
function bytesIn(format: Format, bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024))));
  const options = { style: "unit", unit: UNITS[step], maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(format.locale, options).format(bytes / 1024 ** step);
}

function archiveFacts(health: AdminHealth, t: ReturnType<typeof useHealthTexts>, format: Format): Fact[] {
  const { totals } = health;
  return [
    { name: t.articles, value: format.number(totals.articles) },
    { name: t.reports, value: format.number(totals.reports) },
    { name: t.joined, value: health.stale ? t.stale : t.fresh },
    { name: t.size, value: bytesIn(format, health.bytes) },
    { name: t.accounts, value: format.number(totals.users) },
    { name: t.sessions, value: format.number(totals.sessions) },
  ];
}

const useHealthTexts = () => useTexts(healthTexts);

function serverFacts(health: AdminHealth, at: number, t: ReturnType<typeof useHealthTexts>, format: Format): Fact[] {
  return [
    { name: t.version, value: <bdi>{health.version}</bdi> },
    { name: t.database, value: t[health.database] },
    { name: t.since, value: format.instant(new Date(at - health.uptime * 1000).toISOString()) },
    { name: t.memory, value: bytesIn(format, health.memory) },
    { name: t.watching, value: health.watching ? t.yes : t.no },
  ];
}

function requestFacts({ requests }: AdminHealth, t: ReturnType<typeof useHealthTexts>, format: Format): Fact[] {
  return [
    { name: t.answered, value: format.number(requests.answered) },
    { name: t.refused, value: format.number(requests.refused) },
    { name: t.broke, value: format.number(requests.failed) },
    { name: t.time(format.percent(0.95)), value: requests.seconds === null ? "—" : t.milliseconds(format.number(requests.seconds * 1000)) },
  ];
}

/** How the server is doing, and what the archive holds. */
export default function HealthPage() {
  const t = useHealthTexts();
  const format = useFormat();
  const query = useQuery({
    queryKey: ["admin", "health"],
    queryFn: () => answerOf(api.GET("/api/v1/admin/health")),
    refetchInterval: LOOK,
  });
  const { data } = query;
  return (
    <AdminPage part="health" lead={t.lead}>
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {data && (
        <>
          <Section title={t.archive}>
            <Facts facts={archiveFacts(data, t, format)} />
          </Section>
          <Section title={t.server}>
            <Facts facts={serverFacts(data, query.dataUpdatedAt, t, format)} />
          </Section>
          <Section title={t.requests} aside={<a href="/api/v1/metrics">{t.metrics}</a>}>
            <Facts facts={requestFacts(data, t, format)} />
          </Section>
          <Section title={t.readers}>
            <Table
              label={t.readers}
              rows={data.readers}
              keyOf={(row) => row.reader}
              columns={[
                { id: "reader", title: t.reader, cell: (row) => <bdi className="admin-code">{row.reader}</bdi>, isHead: true },
                { id: "articles", title: t.articles, cell: (row) => format.number(row.articles), isNumber: true },
              ]}
            />
          </Section>
        </>
      )}
    </AdminPage>
  );
}
