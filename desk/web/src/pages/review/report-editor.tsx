import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { answerOf, api } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { TextLine } from "../../components/text-line.js";
import { modeTexts } from "../../labels/modes.js";
import { statusTexts, TYPE_ORDER, typeTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import type { ReviewArticle } from "./data.js";
import { ChainEditor, PartsEditor, PlaceEditor } from "./part-editor.js";
import { SpanField, type TextAtHand } from "./span-field.js";
import type { Decided } from "./spans.js";
import { editorTexts, reviewTexts } from "./texts.js";

const STATUSES = ["actual", "ongoing", "planned", "wanted", "possible", "negated", "failed"] as const;
const COUNTS = ["dead", "injured", "arrested", "size"] as const;

interface FieldsProps extends TextAtHand {
  readonly draft: Decided;
  readonly onChange: (change: Partial<Decided>) => void;
}

/** The modes that the type has. */
function Modes({ draft, onChange }: Pick<FieldsProps, "draft" | "onChange">) {
  const t = useTexts(editorTexts);
  const modes = useTexts(modeTexts) as Readonly<Record<string, string>>;
  const { data } = useQuery({
    queryKey: ["ontology"],
    queryFn: () => answerOf(api.GET("/api/v1/ontology")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const own = (data?.modes ?? []).filter((m) => m.type === draft.type);
  if (own.length === 0) return null;
  return (
    <fieldset className="parts">
      <legend>{t.modes}</legend>
      <div className="mode-toggles">
        {own.map(({ id }) => (
          <ToggleButton
            key={id}
            className="type-toggle"
            isSelected={draft.modes.includes(id)}
            onChange={(on) => onChange({ modes: on ? [...draft.modes, id] : draft.modes.filter((m) => m !== id) })}
          >
            {modes[id] ?? id}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}

/** When, and how many. */
function Figures({ draft, onChange }: Pick<FieldsProps, "draft" | "onChange">) {
  const t = useTexts(editorTexts);
  const count = (name: (typeof COUNTS)[number], text: string): void => {
    const digits = text.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)).replace(/\D/g, "");
    onChange({ counts: { ...draft.counts, [name]: digits === "" ? undefined : Number(digits) } });
  };
  return (
    <fieldset className="parts">
      <legend>{t.counts}</legend>
      <div className="who-fields">
        <TextLine
          label={t.day}
          value={draft.time?.value ?? ""}
          onChange={(value) => onChange({ time: value.trim() === "" ? null : { value: value.trim(), span: draft.time?.span ?? null } })}
          maxLength={40}
          dir="ltr"
        />
        {COUNTS.map((name) => (
          <TextLine
            key={name}
            label={t[name]}
            value={draft.counts[name] === undefined ? "" : String(draft.counts[name])}
            onChange={(text) => count(name, text)}
            maxLength={9}
            inputMode="numeric"
            dir="ltr"
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the report says, field by field. */
function Fields({ draft, people, onChange, ...at }: FieldsProps & { readonly people: ReviewArticle["people"] }) {
  const t = useTexts(editorTexts);
  const r = useTexts(reviewTexts);
  const types = useTexts(typeTexts);
  const statuses = useTexts(statusTexts);
  return (
    <>
      <div className="who-fields">
        <Choice
          label={r.type}
          value={draft.type}
          options={TYPE_ORDER.map((value) => ({ value, text: types[value] }))}
          onChange={(type) => onChange({ type, modes: [] })}
        />
        <Choice
          label={r.status}
          value={draft.status}
          options={STATUSES.map((value) => ({ value, text: statuses[value] }))}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <SpanField {...at} label={t.trigger} span={draft.trigger} onChange={(trigger) => trigger && onChange({ trigger })} />
      <Modes draft={draft} onChange={onChange} />
      <PartsEditor
        {...at}
        label={r.actors}
        add={t.addActor}
        parts={draft.actors}
        people={people}
        onChange={(actors) => onChange({ actors })}
      />
      <PartsEditor
        {...at}
        label={r.recipients}
        add={t.addRecipient}
        parts={draft.recipients}
        people={people}
        onChange={(recipients) => onChange({ recipients })}
      />
      <ChainEditor {...at} label={r.chain} add={t.addLink} parts={draft.isnad} people={people} onChange={(isnad) => onChange({ isnad })} />
      <PlaceEditor {...at} place={draft.place} people={people} onChange={(place) => onChange({ place })} />
      <Figures draft={draft} onChange={onChange} />
    </>
  );
}

interface ReportEditorProps extends TextAtHand {
  readonly draft: Decided;
  readonly people: ReviewArticle["people"];
  /** Whether it is a report that the machine missed. */
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly onChange: (draft: Decided) => void;
  readonly onSave: (because: string) => void;
  readonly onCancel: () => void;
}

/** A report being corrected, or written anew. */
export function ReportEditor({ draft, people, isNew, isSaving, onChange, onSave, onCancel, ...at }: ReportEditorProps) {
  const r = useTexts(reviewTexts);
  const [because, setBecause] = useState("");
  return (
    <form
      className="report-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(because);
      }}
    >
      <Fields {...at} draft={draft} people={people} onChange={(change) => onChange({ ...draft, ...change })} />
      <TextLine label={r.because} value={because} onChange={setBecause} maxLength={2_000} />
      <div className="review-actions">
        <Button type="submit" look="strong" isDisabled={isSaving}>
          {isNew ? r.saveNew : r.save}
        </Button>
        <Button onPress={onCancel}>{r.cancel}</Button>
      </div>
    </form>
  );
}
