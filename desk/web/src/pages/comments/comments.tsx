import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { answerOf, api, doneOf } from "../../api/client.js";
import type { components } from "../../api/schema.js";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { Options } from "../../components/options.js";
import { Page, Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { Table } from "../../components/table.js";
import { TextLine } from "../../components/text-line.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { choice, useParams } from "../../url/params.js";
import { articlePath } from "../paths.js";
import { holdTexts, moderationTexts, refusalTexts } from "./texts.js";
import "./comments.css";

type Moderated = components["schemas"]["ModeratedComment"];
type Block = components["schemas"]["CommentBlock"];
type Verdict = { status: "approved" } | { status: "rejected"; reason: string; note?: string };

/** The rules that hold comments, in the order in which they are shown. */
const RULES = Object.keys(holdTexts) as (keyof typeof holdTexts)[];
const SPEC = { status: choice("held", "approved", "rejected"), rule: choice("any", ...RULES) };

/** What editors do with comments; the lists are fetched anew after. */
function useModeration() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ["moderation"] });
  const judge = useMutation({
    mutationFn: ({ id, verdict }: { id: string; verdict: Verdict }) =>
      doneOf(api.POST("/api/v1/comments/{id}/verdict", { params: { path: { id } }, body: verdict as never })),
    onSuccess,
  });
  const block = useMutation({
    mutationFn: (id: string) => doneOf(api.POST("/api/v1/comments/{id}/block", { params: { path: { id } }, body: { because: "" } })),
    onSuccess,
  });
  const lift = useMutation({
    mutationFn: (id: number) => doneOf(api.DELETE("/api/v1/comments/blocks/{id}", { params: { path: { id } } })),
    onSuccess,
  });
  return { judge, block, lift };
}

/** Where a comment stands, who wrote it, why it is held. */
function About({ comment }: { readonly comment: Moderated }) {
  const t = useTexts(moderationTexts);
  const rules = useTexts(holdTexts);
  const format = useFormat();
  const on = { story: t.onStory, article: t.onArticle, report: t.onReport }[comment.kind];
  const { held, approved, rejected } = comment.others;
  return (
    <div className="moderated-about">
      <p>
        <span className="soft">{on}: </span>
        <Link href={articlePath(comment.article)} className="naskh" lang="ar">
          <bdi>{comment.title ?? comment.article}</bdi>
        </Link>
        {comment.trigger !== null && (
          <>
            {" · "}
            <bdi lang="ar" className="naskh">
              {comment.trigger}
            </bdi>
          </>
        )}
      </p>
      <p className="small soft">
        <bdi className="comment-name">{comment.name ?? comment.writer?.name ?? t.noName}</bdi> (
        {comment.writer === null ? t.anonymous : t.account}) · <time dateTime={comment.at}>{format.instant(comment.at)}</time>
        {held + approved + rejected > 0 && ` · ${t.others(format.number(held), format.number(approved), format.number(rejected))}`}
        {comment.blocked && ` · ${t.blocked}`}
        {comment.decided_by !== null && ` · ${t.decided(comment.decided_by.name ?? "—")}`}
      </p>
      <ul className="moderated-rules" aria-label={t.rule}>
        {comment.rules.map((rule) => (
          <li key={rule} className={`badge rule-badge ${rule === "review" ? "" : "rule-odd"}`}>
            {rules[rule]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The reason of a rejection, and a word to the writer. */
function RejectForm({ onReject }: { readonly onReject: (reason: string, note: string) => void }) {
  const t = useTexts(moderationTexts);
  const { language } = usePreferences();
  const { data } = useQuery({
    queryKey: ["comment-reasons"],
    queryFn: () => answerOf(api.GET("/api/v1/comments/reasons")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [reason, setReason] = useState("off-topic");
  const [note, setNote] = useState("");
  const options = Object.entries(data?.rejected ?? {}).map(([value, told]) => ({ value, text: told[language] }));
  return (
    <div className="reject-form">
      <Choice label={t.reason} value={reason} options={options} onChange={setReason} />
      <TextLine label={t.note} value={note} onChange={setNote} maxLength={1_000} />
      <Button look="danger" onPress={() => onReject(reason, note)}>
        <X size={16} aria-hidden="true" /> {t.reject}
      </Button>
    </div>
  );
}

function ModeratedCard({ comment, actions }: { readonly comment: Moderated; readonly actions: ReturnType<typeof useModeration> }) {
  const t = useTexts(moderationTexts);
  const [isRejecting, setRejecting] = useState(false);
  const { judge, block } = actions;
  const { id, status } = comment;
  const reject = (reason: string, note: string): void => {
    judge.mutate({ id, verdict: { status: "rejected", reason, ...(note.trim() === "" ? {} : { note }) } });
  };
  return (
    <li className="card moderated">
      <About comment={comment} />
      <p className="comment-body moderated-body" dir="auto">
        {comment.body}
      </p>
      <div className="moderated-actions">
        {status !== "approved" && (
          <Button look="strong" onPress={() => judge.mutate({ id, verdict: { status: "approved" } })} isDisabled={judge.isPending}>
            <Check size={16} aria-hidden="true" /> {t.approve}
          </Button>
        )}
        {status !== "rejected" && (
          <Button aria-expanded={isRejecting} onPress={() => setRejecting(!isRejecting)}>
            {t.reject}…
          </Button>
        )}
        {!comment.blocked && (
          <Button look="danger" onPress={() => block.mutate(id)} isDisabled={block.isPending}>
            {t.block}
          </Button>
        )}
      </div>
      {isRejecting && <RejectForm onReject={reject} />}
    </li>
  );
}

function Blocks({ rows, onLift }: { readonly rows: readonly Block[]; readonly onLift: (id: number) => void }) {
  const t = useTexts(moderationTexts);
  const format = useFormat();
  if (rows.length === 0) return <p className="soft">{t.noBlocks}</p>;
  return (
    <ul className="block-list">
      {rows.map((block) => (
        <li key={block.id}>
          <bdi className="comment-name">{block.writer?.name ?? block.name ?? t.anonymous}</bdi>{" "}
          <span className="small soft">
            {format.instant(block.at)} · <bdi>{block.by.name ?? "—"}</bdi>
          </span>{" "}
          {block.holds ? (
            <Button onPress={() => onLift(block.id)}>{t.lift}</Button>
          ) : (
            <span className="small soft">{block.lifted_at === null ? t.ended : t.lifted}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who is blocked, and what was not taken. */
function Aside({ onLift }: { readonly onLift: (id: number) => void }) {
  const t = useTexts(moderationTexts);
  const rules = useTexts(refusalTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const blocks = useQuery({ queryKey: ["moderation", "blocks"], queryFn: () => answerOf(api.GET("/api/v1/comments/blocks")) });
  const refusals = useQuery({ queryKey: ["moderation", "refusals"], queryFn: () => answerOf(api.GET("/api/v1/comments/refusals")) });
  return (
    <>
      <Section title={t.blocks}>{blocks.data && <Blocks rows={blocks.data.rows} onLift={onLift} />}</Section>
      {refusals.data !== undefined && refusals.data.rows.length > 0 && (
        <Section title={t.refusals}>
          <Table
            label={t.refusals}
            rows={refusals.data.rows}
            keyOf={(row) => `${row.day} ${row.rule}`}
            columns={[
              { id: "day", title: t.day, cell: (row) => format.day(row.day), isHead: true },
              { id: "rule", title: t.rule, cell: (row) => rules[row.rule] ?? row.rule },
              { id: "times", title: t.times, cell: (row) => format.number(row.times), isNumber: true },
            ]}
          />
        </Section>
      )}
    </>
  );
}

/** The editors' page: comments that wait, why they are held, and what becomes of them. */
export default function CommentsPage() {
  const t = useTexts(moderationTexts);
  const rules = useTexts(holdTexts);
  const [{ status, rule }, change] = useParams(SPEC);
  const actions = useModeration();
  const query = useInfiniteQuery({
    queryKey: ["moderation", status, rule],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/comments/moderation", {
          params: { query: { status, rule: rule === "any" ? undefined : rule, limit: 20, after: pageParam } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const failed = [actions.judge, actions.block, actions.lift].find((m) => m.isError)?.error;
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="moderation-filters">
        <Options
          label={t.status}
          value={status}
          options={(["held", "approved", "rejected"] as const).map((value) => ({ value, text: t[value] }))}
          onChange={(value) => change({ status: value })}
        />
        <Choice
          label={t.rule}
          value={rule}
          options={(["any", ...RULES] as const).map((value) => ({ value, text: value === "any" ? t.anyRule : rules[value] }))}
          onChange={(value) => change({ rule: value })}
        />
      </div>
      <p aria-live="polite" className="comment-refused">
        {failed ? `${t.failed}: ${failed.message}` : ""}
      </p>
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty>{t.none}</Empty>}
      <ol className="moderation-list">
        {rows.map((comment) => (
          <ModeratedCard key={comment.id} comment={comment} actions={actions} />
        ))}
      </ol>
      {query.hasNextPage && <Pager query={query} />}
      <Aside onLift={(id) => actions.lift.mutate(id)} />
    </Page>
  );
}
