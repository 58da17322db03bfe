import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Merge, Undo2 } from "lucide-react";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { answerOf, api } from "../../api/client.js";
import type { components } from "../../api/schema.js";
import { Button } from "../../components/button.js";
import { ActorLink, Name } from "../../components/names.js";
import { Page, Section } from "../../components/page.js";
import { SearchField } from "../../components/search-field.js";
import { TextLine } from "../../components/text-line.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { text, useParams } from "../../url/params.js";
import { Keys } from "./keys.js";
import { identityTexts } from "./texts.js";
import "./identities.css";

type ActorDecision = components["schemas"]["ActorDecision"];

/** `a`, `b`: what is searched for; `kept`, `merged`: who is chosen. */
const SPEC = { a: text(), b: text(), kept: text(), merged: text() };
const FOUND = 8;

/** Decisions on who is who; all that was fetched may be otherwise after. */
function useIdentities() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    merge: useMutation({
      mutationFn: (body: { merged: string; kept: string; because: string }) => answerOf(api.POST("/api/v1/review/actors/merge", { body })),
      onSuccess,
    }),
    split: useMutation({
      mutationFn: (body: { key: string; articles?: string[]; because: string }) =>
        answerOf(api.POST("/api/v1/review/actors/split", { body })),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: (id: number) => answerOf(api.POST("/api/v1/review/actors/decisions/{id}/undo", { params: { path: { id } }, body: {} })),
      onSuccess,
    }),
  };
}

interface PickerProps {
  readonly label: string;
  readonly name: string;
  readonly chosen: string;
  readonly onSearch: (name: string) => void;
  readonly onChoose: (id: string) => void;
}

/** Finds an actor by name, and chooses one of those found. */
function Picker({ label, name, chosen, onSearch, onChoose }: PickerProps) {
  const t = useTexts(identityTexts);
  const { data } = useQuery({
    queryKey: ["identity-search", name],
    enabled: name !== "",
    queryFn: () => answerOf(api.GET("/api/v1/actors", { params: { query: { q: name, begun: "true", limit: FOUND } } })),
  });
  return (
    <div className="picker">
      <h2>{label}</h2>
      <SearchField label={label} value={name} action={t.search} onSearch={onSearch} />
      {data?.rows.length === 0 && <p className="soft">{t.none}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <RadioGroup aria-label={label} value={chosen} onChange={onChoose} className="picker-found">
          {data.rows.map((actor) => (
            <Radio key={actor.id} value={actor.id} className="picker-one">
              <Name of={actor} both /> <span className="small soft">{t.articles(actor.articles)}</span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  );
}

function Decisions({ rows, onUndo }: { readonly rows: readonly ActorDecision[]; readonly onUndo: (id: number) => void }) {
  const t = useTexts(identityTexts);
  const format = useFormat();
  const said = { merge: t.kindMerge, split: t.kindSplit, undo: t.kindUndo };
  const named = (key: string) => <ActorLink id={key} of={{ name: key.replace(/^[a-z]:(?:[a-z]+:)?/, ""), english: null }} />;
  if (rows.length === 0) return <p className="soft">{t.noDecisions}</p>;
  return (
    <ul className="identity-list">
      {rows.map((d) => (
        <li key={d.id}>
          <span>
            {d.kind === "undo" ? said.undo : null} {named(d.key)}{" "}
            {d.kind === "undo" ? null : d.articles.length > 0 ? t.kindApart(d.articles.length) : said[d.kind]}{" "}
            {d.kind !== "undo" && d.articles.length === 0 && named(d.other)}
          </span>{" "}
          <span className="small soft">
            <bdi>{d.by.name ?? "—"}</bdi> · {format.instant(d.at)}
            {d.because !== "" && (
              <>
                {" · "}
                <bdi>{d.because}</bdi>
              </>
            )}
          </span>{" "}
          {d.kind !== "undo" &&
            (d.holds === true ? (
              <Button onPress={() => onUndo(d.id)}>
                <Undo2 size={16} aria-hidden="true" /> {t.undo}
              </Button>
            ) : (
              <span className="small soft">{t.undone}</span>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** Editors say which actors are one, and which names are not theirs. */
export default function IdentitiesPage() {
  const t = useTexts(identityTexts);
  const [view, change] = useParams(SPEC);
  const [because, setBecause] = useState("");
  const { merge, split, undo } = useIdentities();
  const decisions = useQuery({
    queryKey: ["identity-decisions"],
    queryFn: () => answerOf(api.GET("/api/v1/review/actors/decisions", { params: { query: { limit: 50 } } })),
  });
  const latest = [merge, split, undo].find((m) => m.isError || m.isSuccess);
  const { kept, merged } = view;
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="pickers">
        <Picker
          label={t.first}
          name={view.a}
          chosen={kept}
          onSearch={(a) => change({ a, kept: "" })}
          onChoose={(id) => change({ kept: id })}
        />
        <Picker
          label={t.second}
          name={view.b}
          chosen={merged}
          onSearch={(b) => change({ b, merged: "" })}
          onChoose={(id) => change({ merged: id })}
        />
      </div>
      <div className="identity-act">
        <TextLine label={t.because} value={because} onChange={setBecause} maxLength={2_000} />
        <Button
          look="strong"
          isDisabled={kept === "" || merged === "" || kept === merged || merge.isPending}
          onPress={() => merge.mutate({ kept, merged, because }, { onSuccess: () => change({ merged: "" }) })}
        >
          <Merge size={16} aria-hidden="true" /> {t.merge}
        </Button>
      </div>
      <p role="status">{latest === undefined ? "" : latest.isError ? `${t.failed}: ${latest.error.message}` : t.done}</p>
      {kept !== "" && <Keys actor={kept} onSplit={(key, articles) => split.mutate({ key, articles, because })} />}
      <Section title={t.decisions}>{decisions.data && <Decisions rows={decisions.data.rows} onUndo={(id) => undo.mutate(id)} />}</Section>
    </Page>
  );
}
