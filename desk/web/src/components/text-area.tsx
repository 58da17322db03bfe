import { TextArea as AriaTextArea, Label, TextField } from "react-aria-components/TextField";
import "./text-area.css";

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly description?: string;
}

/** Several lines of text, in whichever direction they are written. */
export function TextArea({ label, value, onChange, maxLength, rows = 3 }: TextAreaProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} maxLength={maxLength}>
      <Label className="small soft">{label}</Label>
      <AriaTextArea className="field-input" rows={rows} dir="auto" />
    </TextField>
  );
}
