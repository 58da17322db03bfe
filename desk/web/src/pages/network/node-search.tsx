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
  readonly onFind: (id: string) => void;
}

/** Finds somebody in the network by part of the name, in either language. */
export function NodeSearch({ nodes, nameOf, onFind }: NodeSearchProps) {
  const t = useTexts(networkTexts);
  const [typed, setTyped] = useState("");
  const words = typed.trim().toLocaleLowerCase();
  const found = nodes.filter((n) => `${n.name}\n${n.english ?? ""}\n${n.id}`.toLocaleLowerCase().includes(words)).slice(0, MOST);
  return (
    <ComboBox
      className="picker network-search"
      menuTrigger="focus"
      allowsEmptyCollection
      items={found.map((node) => ({ id: node.id, name: nameOf(node) }))}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onFind(String(key));
        setTyped("");
      }}
      defaultFilter={() => true}
    >
      <Label className="small soft">{t.search}</Label>
      <span className="picker-box">
        <Input className="picker-input" dir="auto" placeholder={t.searchHint} maxLength={200} />
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
