import { Search } from "lucide-react";
import { useState } from "react";
import { ComboBox, Input, Label } from "react-aria-components/ComboBox";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "../../language/texts.js";
import type { PlacedNode } from "./picture.js";
import { networkTexts } from "./texts.js";
import "../../components/actor-picker.css";
import "../../components/choice.css";

/** Names that the list shows. */
const MOST = 30;

interface NodeSearchProps {
  readonly nodes: readonly PlacedNode[];
  readonly nameOf: (node: PlacedNode) => string;
  /** The node that is chosen; "" where none is. */
  readonly chosen: string;
  readonly onFind: (id: string) => void;
}

/** Finds somebody in the network by part of the name, in either language. */
export function NodeSearch({ nodes, nameOf, chosen, onFind }: NodeSearchProps) {
  const t = useTexts(networkTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? "").trim().toLocaleLowerCase();
  const named = nodes.find((n) => n.id === chosen);
  const found = nodes.filter((n) => `${n.name}\n${n.english ?? ""}\n${n.id}`.toLocaleLowerCase().includes(words)).slice(0, MOST);
  // The chosen one stays in the list: what is not in it counts as not chosen.
  const items = typed === null && named !== undefined ? [named, ...found.filter((n) => n !== named)] : found;
  return (
    <ComboBox
      className="picker network-search"
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      items={items.map((node) => ({ id: node.id, name: nameOf(node) }))}
      inputValue={typed ?? (named === undefined ? "" : nameOf(named))}
      onInputChange={setTyped}
      value={named?.id ?? null}
      onChange={(key) => {
        setTyped(null);
        if (key !== null && key !== chosen) onFind(String(key));
      }}
      onBlur={() => {
        if (typed === "" && chosen !== "") onFind("");
        setTyped(null);
      }}
      defaultFilter={() => true}
    >
      <Label className="small soft">{t.search}</Label>
      <span className="picker-box">
        <Input className="picker-input" dir="auto" placeholder={t.searchHint} maxLength={200} onFocus={(event) => event.target.select()} />
        <Search size={16} aria-hidden="true" className="network-search-icon" />
      </span>
      <Popover className="popover choice-list">
        <ListBox<{ id: string; name: string }> renderEmptyState={() => <p className="picker-none soft">{t.searchNone}</p>}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="choice-item">
              <bdi>{item.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
