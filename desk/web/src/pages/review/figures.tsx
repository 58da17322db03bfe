import { useMutation } from "@tanstack/react-query";
import { Download, RefreshCw } from "lucide-react";
import { Checkbox } from "react-aria-components/Checkbox";
import { answerOf, api } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/page.js";
import { Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { useAgreement } from "./data.js";
import { type KeyAction, LETTERS } from "./keys.js";
import { reviewTexts } from "./texts.js";

const ASPECTS = ["report", "type", "status", "actors", "recipients", "chain"] as const;

/** How far reviewers agree. */
export function AgreementFigures() {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const { data } = useAgreement();
  if (data === undefined) return null;
  if (data.reports === 0) return <p className="soft">{t.agreementNone}</p>;
  const rows = ASPECTS.map((aspect) => ({ aspect, ...data.aspects[aspect] }));
  return (
    <>
      <p className="small soft">{t.agreementLead}</p>
      <Table
        label={t.agreement}
        rows={rows}
        keyOf={(row) => row.aspect}
        columns={[
          { id: "aspect", title: t.aspect, cell: (row) => t[row.aspect], isHead: true },
          { id: "alpha", title: t.alpha, cell: (row) => (row.alpha === null ? "—" : format.number(row.alpha)), isNumber: true },
          { id: "same", title: t.same, cell: (row) => (row.same === null ? "—" : format.percent(row.same)), isNumber: true },
          { id: "reports", title: t.reports, cell: (row) => format.number(row.reports), isNumber: true },
        ]}
      />
    </>
  );
}

/** What corrections are handed on as. */
export function Downloads() {
  const t = useTexts(reviewTexts);
  const files = [
    { href: "/api/v1/review/gold?partial=true", text: t.gold },
    { href: "/api/v1/review/gold?part=articles&partial=true", text: t.goldArticles },
    { href: "/api/v1/review/proposals.tsv", text: t.proposals },
  ];
  return (
    <Section title={t.export}>
      <ul className="downloads">
        {files.map(({ href, text }) => (
          <li key={href}>
            <a className="button button-plain" href={href} download>
              <Download size={16} aria-hidden="true" /> {text}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Lets stories and happenings follow what was decided. */
export function JoinAnew() {
  const t = useTexts(reviewTexts);
  const join = useMutation({ mutationFn: () => answerOf(api.POST("/api/v1/review/join")) });
  return (
    <div className="review-join">
      <Button onPress={() => join.mutate()} isDisabled={join.isPending}>
        <RefreshCw size={16} aria-hidden="true" /> {t.join}
      </Button>
      <p className="small soft" role="status">
        {join.isSuccess ? t.joinStarted : join.isError ? `${t.failed}: ${join.error.message}` : t.joinLead}
      </p>
    </div>
  );
}

/** What the single keys do, and the way to turn them off. */
export function KeysHelp({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (on: boolean) => void }) {
  const t = useTexts(reviewTexts);
  return (
    <section className="keys-help card" aria-label={t.help}>
      <dl>
        {(Object.keys(LETTERS) as KeyAction[]).map((action) => (
          <div key={action}>
            <dt>
              <kbd dir="ltr">{LETTERS[action]}</kbd>
            </dt>
            <dd>{t[action]}</dd>
          </div>
        ))}
      </dl>
      <Checkbox className="keys-toggle" isSelected={isOn} onChange={onChange}>
        <span className="keys-box" aria-hidden="true" /> {t.keysOn}
      </Checkbox>
      <p className="small soft">{t.keysAt}</p>
    </section>
  );
}
