import type { ArticleInput } from "@isnad/engine";
import { LaptopMinimal } from "lucide-react";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.js";
import { DayField } from "../../components/date-range.js";
import { Page } from "../../components/page.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { DossierView } from "../../reading/dossier-view.js";
import { silentSentences } from "../../reading/marks.js";
import { readingTexts } from "../../reading/texts.js";
import { type ReaderState, useReader } from "../../reading/use-reader.js";
import { readTexts } from "./texts.js";
import "./read.css";

/** What was pasted last: kept while the desk is open, so that the way back finds it; never stored or sent. */
let last: ArticleInput = { text: "" };

/** How far the reader is, as a bar and in words. */
function Progress({ state }: { readonly state: ReaderState }) {
  const t = useTexts(readTexts);
  const format = useFormat();
  if (state.kind === "loading") {
    return (
      <div className="read-progress" role="status">
        <label htmlFor="read-bar">{state.share < 1 ? t.loading : t.opening}</label>
        <progress id="read-bar" value={state.share} max={1} />
        <span>{format.percent(state.share)}</span>
      </div>
    );
  }
  if (state.kind === "failed") {
    return (
      <p className="state state-failed" role="alert">
        {t.failed}: {state.why}
      </p>
    );
  }
  return state.kind === "reading" ? <p role="status">{t.reading}</p> : null;
}

interface ReadFormProps {
  readonly start: ArticleInput;
  readonly onRead: (article: ArticleInput) => void;
}

/** Where a text is pasted; what is pasted whole is read at once. */
function ReadForm({ start, onRead }: ReadFormProps) {
  const t = useTexts(readTexts);
  const form = useRef<HTMLFormElement>(null);
  const [published, setPublished] = useState(start.published ?? "");
  const read = (text?: string): void => {
    const fields = new FormData(form.current as HTMLFormElement);
    const field = (name: string): string => String(fields.get(name) ?? "");
    const article = { text: text ?? field("text"), published: published || null, outlet: field("outlet").trim() || null };
    if (article.text.trim() !== "") onRead(article);
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData("text/plain");
    // Pasted into a text that is there already, it may not be the end of it.
    if (event.currentTarget.value.trim() === "" && pasted.trim() !== "") read(pasted);
  };
  const example = async (): Promise<void> => {
    const { default: sample } = await import("../../../../../samples/kadhimi-mishkat.json");
    onRead({ text: sample.text, published: sample.published, outlet: sample.outlet });
  };
  return (
    <form
      ref={form}
      className="read-form"
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <label className="read-text" htmlFor="read-text">
        {t.text}
        <textarea
          id="read-text"
          name="text"
          className="naskh"
          dir="rtl"
          lang="ar"
          rows={9}
          required
          defaultValue={start.text}
          placeholder={t.placeholder}
          onPaste={paste}
        />
      </label>
      <div className="read-fields">
        <DayField label={t.published} value={published} onChange={setPublished} hint={t.publishedWhy} />
        <label htmlFor="read-outlet">
          {t.outlet}
          <input id="read-outlet" name="outlet" dir="auto" maxLength={200} defaultValue={start.outlet ?? ""} />
        </label>
      </div>
      <div className="read-actions">
        <Button type="submit" look="strong">
          {t.read}
        </Button>
        <Button onPress={() => void example()}>{t.example}</Button>
      </div>
    </form>
  );
}

/** Reads a text that is pasted, in the browser. */
export default function ReadPage() {
  const t = useTexts(readTexts);
  const r = useTexts(readingTexts);
  const { state, read, forget } = useReader();
  const [article, setArticle] = useState<ArticleInput>(last);
  const start = (given: ArticleInput): void => {
    last = given;
    setArticle(given);
    read(given);
  };
  useEffect(() => {
    if (last.text !== "") read(last);
  }, [read]);
  if (state.kind !== "read") {
    return (
      <Page title={t.title} lead={t.lead}>
        <Progress state={state} />
        <ReadForm start={article} onRead={start} key={article.text} />
      </Page>
    );
  }
  const { dossier } = state;
  const facts = [t.sentences(dossier.sentences.length), r.reports(dossier.reports.length), r.silent(silentSentences(dossier).length)];
  const another = (text: ArticleInput): void => {
    last = text;
    setArticle(text);
    forget();
  };
  return (
    <Page
      title={t.title}
      lead={
        <>
          <LaptopMinimal size={16} aria-hidden="true" className="read-local" /> {t.local} · {facts.join(" · ")}
        </>
      }
      actions={
        <>
          <Button onPress={() => another(article)}>{t.change}</Button>
          <Button onPress={() => another({ text: "" })}>{t.another}</Button>
        </>
      }
    >
      <DossierView text={dossier.article.text} dossier={dossier} />
    </Page>
  );
}
