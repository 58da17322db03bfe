import { type ComponentProps, useId } from "react";
import "./field.css";

interface FieldProps extends Omit<ComponentProps<"input">, "className" | "id"> {
  readonly label: string;
  /** What is to be known before typing. */
  readonly hint?: string;
}

/** A line of text to fill in, under its label. */
export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="small soft">
        {label}
      </label>
      <input dir="auto" autoComplete="off" {...input} id={id} className="field-input" aria-describedby={hint && `${id}-hint`} />
      {hint && (
        <span id={`${id}-hint`} className="small soft">
          {hint}
        </span>
      )}
    </div>
  );
}
