import type { Span } from "@isnad/engine";
import { ChevronsLeft, ChevronsRight, TextCursorInput, X } from "lucide-react";
import { useMemo } from "react";
import { Button, IconButton } from "../../components/button.js";
import { useTexts } from "../../language/texts.js";
import { wordsOf } from "../../reading/marks.js";
import { type Move, moved, wordSpans } from "./spans.js";
import { editorTexts } from "./texts.js";

/** What the fields of the editor need to know of the text. */
export interface TextAtHand {
  readonly text: string;
  readonly selected: Span | null;
}

interface SpanFieldProps extends TextAtHand {
  readonly label: string;
  readonly span: Span | null;
  readonly onChange: (span: Span | null) => void;
  /** Whether there may be no words: a dropped subject. */
  readonly mayBeNone?: boolean;
}

/** The words of a part: taken from what is selected in the text, or moved word by word with the keyboard. */
export function SpanField({ label, span, onChange, text, selected, mayBeNone = false }: SpanFieldProps) {
  const t = useTexts(editorTexts);
  const words = useMemo(() => wordSpans(text), [text]);
  const move = (to: Move, icon: React.ReactNode) => (
    <IconButton label={`${label}: ${t[to]}`} onPress={() => span && onChange(moved(words, span, to))}>
      {icon}
    </IconButton>
  );
  return (
    <fieldset className="span-field">
      <legend className="small soft">{label}</legend>
      <p className="span-words naskh" lang="ar" dir="rtl">
        {span === null ? <span className="soft">{t.none}</span> : wordsOf(text, span)}
      </p>
      <div className="span-moves">
        <Button onPress={() => onChange(selected)} isDisabled={selected === null}>
          <TextCursorInput size={16} aria-hidden="true" /> {selected === null ? t.selectFirst : t.use}
        </Button>
        {span !== null && (
          <span className="span-steps">
            {move("startEarlier", <ChevronsRight size={16} aria-hidden="true" />)}
            {move("startLater", <ChevronsLeft size={16} aria-hidden="true" />)}
            <span aria-hidden="true">·</span>
            {move("endEarlier", <ChevronsRight size={16} aria-hidden="true" />)}
            {move("endLater", <ChevronsLeft size={16} aria-hidden="true" />)}
          </span>
        )}
        {mayBeNone && span !== null && (
          <IconButton label={`${label}: ${t.none}`} onPress={() => onChange(null)}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </fieldset>
  );
}
