import { Input, Label, TextField } from "react-aria-components/TextField";
import "./text-area.css";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly inputMode?: "text" | "numeric";
  /** Codes and dates run from left to right. */
  readonly dir?: "auto" | "ltr";
}

/** One line of text. */
export function TextLine({ label, value, onChange, maxLength = 300, inputMode = "text", dir = "auto" }: TextLineProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} maxLength={maxLength} inputMode={inputMode}>
      <Label className="small soft">{label}</Label>
      <Input className="field-input" dir={dir} autoComplete="off" />
    </TextField>
  );
}
