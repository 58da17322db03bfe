import { X } from "lucide-react";
import { Link } from "wouter";
import { IconButton } from "../../components/button.js";
import { Name } from "../../components/names.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { actorPath, relationPath } from "../paths.js";
import { SignWord } from "./lists.js";
import { otherOf, type Picture, type PlacedNode } from "./picture.js";
import { networkTexts } from "./texts.js";

interface NodePanelProps {
  readonly picture: Picture;
  readonly node: PlacedNode;
  /** The actor's id of a node. */
  readonly actorOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

/** Somebody who is chosen, with all their ties. */
export function NodePanel({ picture, node, actorOf, onChoose }: NodePanelProps) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const ties = picture.ties.filter((tie) => tie.source === node.id || tie.target === node.id);
  const others = new Map(picture.nodes.map((other) => [other.id, other]));
  return (
    <section className="card network-node" aria-label={t.chosen}>
      <header className="network-node-head">
        <h2>
          <Name of={node} both />
        </h2>
        <IconButton label={t.close} onPress={() => onChoose("")}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="small soft">
        {t.happenings(node.weight)} · {node.group === null ? t.noGroup : t.group(format.number(node.group))} ·{" "}
        <Link href={actorPath(actorOf(node.id))}>{t.toActor}</Link>
      </p>
      <ul className="network-ties">
        {ties.map((tie) => {
          const other = others.get(otherOf(tie, node.id)) as PlacedNode;
          return (
            <li key={other.id}>
              <Link href={relationPath(actorOf(node.id), actorOf(other.id))}>
                <Name of={other} />
              </Link>
              <span className="small">
                <SignWord sign={tie.sign} /> <bdi>{format.score(tie.score)}</bdi> · {t.happenings(tie.happenings)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
