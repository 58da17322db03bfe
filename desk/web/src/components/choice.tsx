import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Label, Select, SelectValue } from "react-aria-components/Select";
import "./choice.css";

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
  /** Shows the label only to who cannot see the list: where a table heads it. */
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One of many, from a list that opens. */
export function Choice<V extends string>({ label, value, options, onChange, labelHidden = false, isDisabled }: ChoiceProps<V>) {
  return (
    <Select className="choice" value={value} onChange={(key) => onChange(key as V)} isDisabled={isDisabled}>
      <Label className={labelHidden ? "unseen" : "small soft"}>{label}</Label>
      <Button className="choice-button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className="popover choice-list">
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.text} className="choice-item">
              {({ isSelected }) => (
                <>
                  <bdi>{option.text}</bdi>
                  {isSelected && <Check size={16} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
