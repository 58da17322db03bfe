import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import "./options.css";

interface OptionsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
  /** Shows the words of the group only to who cannot see it. */
  readonly labelHidden?: boolean;
}

/** A few choices side by side, one of which holds. */
export function Options<V extends string>({ label, value, options, onChange, labelHidden = false }: OptionsProps<V>) {
  return (
    <RadioGroup className="options" orientation="horizontal" value={value} onChange={(v) => onChange(v as V)}>
      <Label className={labelHidden ? "unseen" : "options-label"}>{label}</Label>
      <div className="options-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="option">
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
