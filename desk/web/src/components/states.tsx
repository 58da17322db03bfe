import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { ProblemError } from "../api/problem.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { shellTexts } from "../shell/texts.js";
import { Button } from "./button.js";
import { Page } from "./page.js";
import "./states.css";

const stateTexts = defineTexts({
  page: { ar: "تعذّر عرض الصفحة", en: "The page could not be shown" },
  gone: { ar: "غير موجود", en: "Not found" },
  failed: { ar: "تعذّر جلب هذا من الخادم", en: "This could not be fetched from the server" },
  offline: { ar: "الخادم لا يجيب. هل هو يعمل؟", en: "The server does not answer. Is it running?" },
  notThere: { ar: "لم يعد هذا موجودًا في الأرشيف.", en: "This is not in the archive any more." },
  forbidden: { ar: "لا صلاحية لك بهذا.", en: "You may not see or do this." },
  tooMany: { ar: "طلبات كثيرة في وقت قصير؛ انتظر قليلًا ثم حاول.", en: "Too many requests in a short time: wait a little and try again." },
});

/** Says that something comes, quietly; a screen reader is told once. */
export function Loading() {
  const t = useTexts(shellTexts);
  return (
    <p className="state" role="status">
      <LoaderCircle size={20} className="turning" aria-hidden="true" /> {t.loading}
    </p>
  );
}

/** Nothing is there, and why or what to do: never a bare blank. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="state state-empty">{children}</div>;
}

/** A request that failed: what went wrong, in a sentence, and a way to try again. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const t = useTexts(stateTexts);
  const s = useTexts(shellTexts);
  const status = error instanceof ProblemError ? error.status : 0;
  const known: Readonly<Record<number, string>> = { 0: t.offline, 403: t.forbidden, 404: t.notThere, 429: t.tooMany };
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">{t.failed}</p>
      <p>{known[status] ?? (error instanceof Error ? error.message : String(error))}</p>
      {again && <Button onPress={again}>{s.again}</Button>}
    </div>
  );
}

/** A page whose data could not be fetched: it has a heading, as every page. */
export function FailedPage({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useTexts(stateTexts);
  return (
    <Page title={error instanceof ProblemError && error.status === 404 ? t.gone : t.page}>
      <Failed error={error} again={again} />
    </Page>
  );
}

/** In place of a page that broke. */
export function Broken({ again }: { readonly again: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <Page title={t.broken}>
      <p>
        <Button onPress={again}>{t.again}</Button>
      </p>
    </Page>
  );
}

/** At an address that leads nowhere. */
export function NotFound() {
  const t = useTexts(shellTexts);
  return (
    <Page title={t.notFound} lead={t.notFoundMore}>
      <p>
        <Link href="/" className="button button-plain">
          {t.toToday}
        </Link>
      </p>
    </Page>
  );
}

/** In place of a page that the role may not see. */
export function NeedsRole() {
  const t = useTexts(shellTexts);
  const [path] = useLocation();
  return (
    <Page title={t.needsRole}>
      <p>
        <Link href={`/sign-in?to=${encodeURIComponent(path)}`} className="button button-strong">
          {t.signIn}
        </Link>
      </p>
    </Page>
  );
}
