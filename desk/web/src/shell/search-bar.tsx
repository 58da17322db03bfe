import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useTexts } from "../language/texts.js";
import { shellTexts } from "./texts.js";

/** Whether a key goes to something that takes letters. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Searches the archive; `/` goes to it from anywhere. */
export function SearchBar() {
  const t = useTexts(shellTexts);
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <search className="shell-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const q = input.current?.value.trim() ?? "";
          if (q !== "") navigate(`/search?q=${encodeURIComponent(q)}`);
        }}
      >
        <Search size={17} aria-hidden="true" />
        <input
          ref={input}
          type="search"
          name="q"
          dir="auto"
          autoComplete="off"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={500}
        />
        <kbd title={t.searchKey}>/</kbd>
      </form>
    </search>
  );
}
