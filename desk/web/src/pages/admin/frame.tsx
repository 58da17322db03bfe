import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { ProblemError } from "../../api/problem.js";
import { Page } from "../../components/page.js";
import { useTexts } from "../../language/texts.js";
import { adminTexts, problemTexts } from "./texts.js";
import "./admin.css";

/** The parts of the administration, in order, with their paths. */
const PARTS = [
  ["health", "/admin"],
  ["users", "/admin/users"],
  ["ingestions", "/admin/ingestions"],
  ["feeds", "/admin/feeds"],
  ["outlets", "/admin/outlets"],
  ["audit", "/admin/audit"],
] as const;

interface AdminPageProps {
  readonly part: (typeof PARTS)[number][0];
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of the administration, with the way to the others. */
export function AdminPage({ part, lead, children }: AdminPageProps) {
  const t = useTexts(adminTexts);
  const [path] = useLocation();
  return (
    <Page title={t[part]} over={t.over} lead={lead}>
      <nav aria-label={t.parts} className="admin-parts">
        <ul className="admin-parts-list">
          {PARTS.map(([name, to]) => (
            <li key={name}>
              <Link href={to} className="admin-part" aria-current={path === to ? "page" : undefined}>
                {t[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}

/** What a change brought: a sentence where it went well, or why it did not. Always there, so that it is read out when it changes. */
export function Told({ error, said = "" }: { readonly error: unknown; readonly said?: string }) {
  const t = useTexts(problemTexts) as Readonly<Record<string, string>>;
  const code = error instanceof ProblemError ? error.code : "";
  const words = error instanceof Error ? (t[code] ?? `${t.failed}: ${error.message}`) : said;
  return (
    <p aria-live="polite" className={`admin-told ${error instanceof Error ? "admin-failed" : ""}`}>
      {words}
    </p>
  );
}

/** A fact and its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Facts beside one another. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="admin-facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="admin-fact">
          <dt className="small soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
