import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, given } from "../../api/client.js";
import type { AuditEntry } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { type Column, Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { text, useParams } from "../../url/params.js";
import { actionTexts, auditTexts } from "./audit-texts.js";
import { AdminPage } from "./frame.js";

const SPEC = { action: text(), who: text() };
/** Stands for no action in the list that opens: its keys may not be empty. */
const ANY = "any";

/** What an entry tells beyond its subject. Values are code: they are the same in every language. */
function Details({ details }: { readonly details: AuditEntry["details"] }) {
  return (
    <ul className="admin-details">
      {Object.entries(details).map(([key, value]) => (
        <li key={key}>
          <bdi className="admin-code">
            {key}: {typeof value === "string" ? value : JSON.stringify(value)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function useColumns(onlyOf: (who: string) => void): readonly Column<AuditEntry>[] {
  const t = useTexts(auditTexts);
  const actions = useTexts(actionTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  return [
    { id: "at", title: t.at, cell: (entry) => <time dateTime={entry.at}>{format.instant(entry.at)}</time> },
    {
      id: "who",
      title: t.who,
      cell: ({ who, email }) =>
        who === null ? (
          <span className="soft">{email === null ? t.nobody : t.commandLine}</span>
        ) : (
          <Button look="quiet" className="admin-who" aria-label={t.onlyOf(email ?? who)} onPress={() => onlyOf(who)}>
            <bdi>{email ?? who}</bdi>
          </Button>
        ),
    },
    { id: "action", title: t.action, isHead: true, cell: ({ action }) => actions[action] ?? <bdi>{action}</bdi> },
    { id: "subject", title: t.subject, cell: ({ subject }) => <bdi className="admin-code">{subject}</bdi> },
    { id: "details", title: t.details, cell: ({ details }) => <Details details={details} /> },
  ];
}

/** Who did what: to read, not to change. */
export default function AuditPage() {
  const t = useTexts(auditTexts);
  const actions = useTexts(actionTexts);
  const [{ action, who }, change] = useParams(SPEC);
  const query = useInfiniteQuery({
    queryKey: ["admin", "audit", action, who],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/admin/audit", { params: { query: { action: given(action), who: given(who), limit: 50, after: pageParam } } }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = useColumns((id) => change({ who: id }));
  const options = [{ value: ANY, text: t.any }, ...Object.entries(actions).map(([value, words]) => ({ value, text: words as string }))];
  return (
    <AdminPage part="audit" lead={t.lead}>
      <div className="admin-filters">
        <Choice
          label={t.action}
          value={action === "" ? ANY : action}
          options={options}
          onChange={(value) => change({ action: value === ANY ? "" : value })}
        />
        {who !== "" && <Button onPress={() => change({ who: "" })}>{t.everybody}</Button>}
      </div>
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty>{t.none}</Empty>}
      {rows.length > 0 && (
        <div className="admin-wide">
          <Table label={t.action} rows={rows} keyOf={(entry) => String(entry.id)} columns={columns} />
        </div>
      )}
      {rows.length > 0 && <Pager query={query} />}
    </AdminPage>
  );
}
