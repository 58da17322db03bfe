import { type ReactNode, useEffect } from "react";
import { useTexts } from "../language/texts.js";
import { shellTexts } from "../shell/texts.js";
import "./page.css";

interface PageProps {
  /** The heading, and the title of the browser's tab. */
  readonly title: string;
  /** What stands above the heading, small: the kind of thing that the page shows. */
  readonly over?: ReactNode;
  /** A sentence or a line of facts under the heading. */
  readonly lead?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** Words of news as heading: in naskh, in Arabic. */
  readonly isNews?: boolean;
  readonly children?: ReactNode;
}

/** A page: its heading and what is under it. Every page is one of these, so that titles and headings are never forgotten. */
export function Page({ title, over, lead, actions, isNews = false, children }: PageProps) {
  const t = useTexts(shellTexts);
  useEffect(() => {
    document.title = `${title} · ${t.brand}`;
  }, [title, t.brand]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-titles">
          {over && <div className="page-over">{over}</div>}
          {isNews ? (
            <h1 className="naskh" lang="ar" dir="auto">
              {title}
            </h1>
          ) : (
            <h1>{title}</h1>
          )}
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  /** Beside the heading: a link to more, a number. */
  readonly aside?: ReactNode;
  /** Names the section for links (`#differences`). */
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, aside, id, className = "", children }: SectionProps) {
  return (
    <section className={`section ${className}`} id={id}>
      <header className="section-head">
        <h2>{title}</h2>
        {aside && <div className="section-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
