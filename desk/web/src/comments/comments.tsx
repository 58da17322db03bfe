import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { MessageSquareText } from "lucide-react";
import { useState } from "react";
import { answerOf, api } from "../api/client.js";
import type { components } from "../api/schema.js";
import { useSession } from "../api/session.js";
import { Button } from "../components/button.js";
import { Pager } from "../components/pager.js";
import { Failed, Loading } from "../components/states.js";
import { TextArea } from "../components/text-area.js";
import { TextLine } from "../components/text-line.js";
import { useFormat } from "../language/format.js";
import { useTexts } from "../language/texts.js";
import { usePreferences } from "../preferences.js";
import { keepReceipt, receiptHeaders } from "./receipts.js";
import { commentTexts } from "./texts.js";
import "./comments.css";

export type CommentTarget = components["schemas"]["CommentTarget"];
type Comment = components["schemas"]["Comment"];
type Told = { readonly ar: string; readonly en: string };

/** Letters of a comment and of a name; the server decides again. */
const LONGEST = 6_000;
const LONGEST_NAME = 60;

const keyOf = (target: CommentTarget) => ["comments", target] as const;

/** What writers are told of each rule and reason. */
const useReasons = () =>
  useQuery({
    queryKey: ["comment-reasons"],
    queryFn: () => answerOf(api.GET("/api/v1/comments/reasons")),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Why one's own comment waits or was not published. */
function Why({ comment }: { readonly comment: Comment }) {
  const t = useTexts(commentTexts);
  const { language } = usePreferences();
  const { data } = useReasons();
  if (!comment.own || comment.status === "approved") return null;
  const told =
    comment.status === "rejected"
      ? [data?.rejected[comment.reason ?? "other"]?.[language], comment.note]
      : comment.rules.map((rule) => data?.held[rule]?.[language]);
  return (
    <p className="comment-why small">
      <strong>{comment.status === "held" ? t.held : t.rejected}.</strong> {told.filter(Boolean).join(" ")}
    </p>
  );
}

function OneComment({ comment }: { readonly comment: Comment }) {
  const t = useTexts(commentTexts);
  const format = useFormat();
  return (
    <li className={`comment comment-${comment.status}`}>
      <p className="comment-head small">
        <bdi className="comment-name">{comment.name ?? (comment.own ? t.you : t.anonymous)}</bdi>
        <time className="soft" dateTime={comment.at}>
          {format.instant(comment.at)}
        </time>
      </p>
      <p className="comment-body" dir="auto">
        {comment.body}
      </p>
      <Why comment={comment} />
    </li>
  );
}

/** What came of sending: what the writer is told, and whether it was taken. */
interface Outcome {
  readonly taken: boolean;
  readonly told: readonly Told[];
}

/** Sends a comment, and keeps its receipt. */
async function send(target: CommentTarget, body: string, name: string, language: "ar" | "en", failed: Told): Promise<Outcome> {
  const { data, error } = await api.POST("/api/v1/comments", { body: { target, body, name, language } });
  if (data !== undefined) {
    keepReceipt(data.receipt);
    return { taken: true, told: data.told };
  }
  const told = (error as { told?: Told } | undefined)?.told;
  return { taken: false, told: [told ?? failed] };
}

function CommentForm({ target }: { readonly target: CommentTarget }) {
  const t = useTexts(commentTexts);
  const { language } = usePreferences();
  const { data: session } = useSession();
  const client = useQueryClient();
  const [body, setBody] = useState("");
  const [name, setName] = useState("");
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const submit = async (): Promise<void> => {
    setSending(true);
    const failed = { ar: commentTexts.failed.ar, en: commentTexts.failed.en };
    const result = await send(target, body, session?.user?.name ?? name, language, failed).catch(
      (): Outcome => ({ taken: false, told: [failed] }),
    );
    setSending(false);
    setOutcome(result);
    if (!result.taken) return;
    setBody("");
    await client.invalidateQueries({ queryKey: keyOf(target) });
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== "") void submit();
      }}
    >
      <TextArea label={t.write} value={body} onChange={setBody} maxLength={LONGEST} />
      {session?.user == null && <TextLine label={t.name} value={name} onChange={setName} maxLength={LONGEST_NAME} />}
      <div className="comment-send">
        <Button type="submit" look="strong" isDisabled={isSending || body.trim() === ""}>
          {isSending ? t.sending : t.send}
        </Button>
        <p className="small soft">{t.rules}</p>
      </div>
      <div aria-live="polite">
        {outcome !== null && (
          <p className={outcome.taken ? "comment-taken" : "comment-refused"}>{outcome.told.map((told) => told[language]).join(" ")}</p>
        )}
      </div>
    </form>
  );
}

/** The comments on a story, article or report, and the way to write one. */
export function Comments({ target }: { readonly target: CommentTarget }) {
  const t = useTexts(commentTexts);
  const query = useInfiniteQuery({
    queryKey: keyOf(target),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/v1/comments", { params: { query: { ...target, limit: 50, after: pageParam } }, headers: receiptHeaders() })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="comments">
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className="soft">{t.none}</p>}
      {rows.length > 0 && (
        <ol className="comment-list">
          {rows.map((comment) => (
            <OneComment key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      {query.hasNextPage && <Pager query={query} />}
      <CommentForm target={target} />
    </div>
  );
}

/** Comments that are fetched when somebody opens them: for cards of reports. */
export function FoldedComments({ target }: { readonly target: CommentTarget }) {
  const t = useTexts(commentTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="folded-comments" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <MessageSquareText size={14} aria-hidden="true" /> {t.title}
      </summary>
      {isOpen && <Comments target={target} />}
    </details>
  );
}
