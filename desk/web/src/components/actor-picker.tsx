import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, Input, Label } from "react-aria-components/ComboBox";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useActorNames } from "../api/actors.js";
import { answerOf, api } from "../api/client.js";
import type { ActorRow } from "../api/types.js";
import { countryName } from "../labels/countries.js";
import { kindTexts } from "../labels/types.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { usePreferences } from "../preferences.js";
import { nameIn } from "./names.js";
import "./actor-picker.css";
import "./choice.css";

const pickerTexts = defineTexts({
  placeholder: { ar: "اكتب اسمًا", en: "Type a name" },
  none: { ar: "لا أحد بهذا الاسم", en: "Nobody of that name" },
  open: { ar: "اعرض الأسماء", en: "Show names" },
});

/** Names that the list shows. */
const MOST = 20;

/** Actors whose names hold what is typed; those of the most articles where nothing is. */
const useFound = (words: string) =>
  useQuery({
    queryKey: ["pick", words],
    queryFn: () => answerOf(api.GET("/api/v1/actors", { params: { query: { q: words.trim() || undefined, begun: "true", limit: MOST } } })),
    placeholderData: keepPreviousData,
  });

interface ActorPickerProps {
  readonly label: string;
  /** The id of the actor that is chosen; "" where none is. */
  readonly value: string;
  /** "" where the choice is taken back. */
  readonly onChange: (id: string) => void;
}

/** Chooses an actor or a country by typing part of a name, in either language. */
export function ActorPicker({ label, value, onChange }: ActorPickerProps) {
  const t = useTexts(pickerTexts);
  const kinds = useTexts(kindTexts) as Readonly<Record<string, string>>;
  const { language } = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  const found = useFound(useDeferredValue(typed ?? ""));
  const named = useActorNames(value === "" ? [] : [value]).get(value);
  const chosen = named === undefined ? value : nameIn(named, language);
  const others = (found.data?.rows ?? [])
    .filter((actor) => actor.id !== value)
    .map((a) => ({ id: a.id, name: nameIn(a, language), actor: a }));
  // The chosen one stays in the list: what is not in it counts as not chosen.
  const items: { id: string; name: string; actor: ActorRow | null }[] =
    value === "" || (typed !== null && typed !== chosen) ? others : [{ id: value, name: chosen, actor: null }, ...others];
  const note = (actor: ActorRow): string =>
    [
      kinds[actor.kind] ?? actor.kind,
      ...(actor.country === null || actor.kind === "country" ? [] : [countryName(actor.country, language)]),
    ].join(" · ");
  return (
    <ComboBox
      className="picker"
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      items={items}
      inputValue={typed ?? chosen}
      onInputChange={setTyped}
      value={value === "" ? null : value}
      onChange={(key) => {
        setTyped(null);
        if (key !== null && key !== value) onChange(String(key));
      }}
      onBlur={() => {
        if (typed === "") onChange("");
        setTyped(null);
      }}
      defaultFilter={() => true}
    >
      <Label className="small soft">{label}</Label>
      <span className="picker-box">
        <Input className="picker-input" dir="auto" placeholder={t.placeholder} maxLength={200} onFocus={(event) => event.target.select()} />
        <Button className="picker-button" aria-label={t.open}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover choice-list">
        <ListBox<(typeof items)[number]> renderEmptyState={() => <p className="picker-none soft">{t.none}</p>}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="choice-item">
              <bdi>{item.name}</bdi>
              {item.actor !== null && <span className="soft small">{note(item.actor)}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
