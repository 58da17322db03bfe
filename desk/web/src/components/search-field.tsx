import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "./button.js";
import "./search-field.css";

interface SearchFieldProps {
  readonly label: string;
  /** What is searched for now: the field follows it when it changes from outside. */
  readonly value: string;
  /** What the button says. */
  readonly action: string;
  readonly placeholder?: string;
  readonly onSearch: (text: string) => void;
}

/** A search within a page: done on Enter or the button, not at every letter. */
export function SearchField({ label, value, action, placeholder, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.value = value;
  }, [value]);
  return (
    <search className="search-field">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(input.current?.value.trim() ?? "");
        }}
      >
        <Search size={17} aria-hidden="true" />
        <input
          ref={input}
          type="search"
          dir="auto"
          defaultValue={value}
          aria-label={label}
          placeholder={placeholder ?? label}
          maxLength={500}
        />
        <Button type="submit">{action}</Button>
      </form>
    </search>
  );
}
