import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Link } from "wouter";
import { Button } from "../../components/button.js";
import { Name } from "../../components/names.js";
import { type Column, Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { relationPath } from "../paths.js";
import { COLOURED } from "./colours.js";
import type { Community, Picture, PlacedNode, Sign, Tie } from "./picture.js";
import { networkTexts } from "./texts.js";

/** Rows that are listed at once. */
const STEP = 50;
/** Members of a community that are named before somebody asks for all. */
const NAMED = 12;

const SIGN_CLASS: Readonly<Record<Sign, string>> = { with: "score-with", against: "score-against", even: "soft" };

/** The sign of a tie in a word, with the line that it has in the picture. */
export function SignWord({ sign }: { readonly sign: Sign }) {
  const t = useTexts(networkTexts);
  return (
    <span className={`network-sign ${SIGN_CLASS[sign]}`}>
      <svg width="22" height="8" aria-hidden="true">
        <line x1="0" y1="4" x2="22" y2="4" className={`tie-line tie-${sign}`} />
      </svg>{" "}
      {t[sign]}
    </span>
  );
}

/** The number of a community in its colour. */
function GroupMark({ group }: { readonly group: number | null }) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  if (group === null) return <span className="soft">–</span>;
  return (
    <span className={`group-mark ${group <= COLOURED ? `group-${group}` : ""}`}>
      <span className="unseen">{t.communityWord}</span> {format.number(group)}
    </span>
  );
}

/** What lists have to say back. */
interface Choosing {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A name that chooses who bears it. */
function NodeButton({ node, chosen, onChoose }: Choosing & { readonly node: PlacedNode }) {
  return (
    <AriaButton className="node-button" aria-pressed={node.id === chosen} onPress={() => onChoose(node.id === chosen ? "" : node.id)}>
      <Name of={node} />
    </AriaButton>
  );
}

/** A table whose rows come some at a time. */
function LongTable<R>({ rows, ...table }: Parameters<typeof Table<R>>[0]) {
  const t = useTexts(networkTexts);
  const [most, setMost] = useState(STEP);
  return (
    <>
      <Table {...table} rows={rows.slice(0, most)} />
      {rows.length > most && (
        <Button look="quiet" onPress={() => setMost(most + STEP)}>
          {t.more}
        </Button>
      )}
    </>
  );
}

/** Everybody in the network. */
export function NodeList({ picture, ...choosing }: Choosing & { readonly picture: Picture }) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const columns: readonly Column<PlacedNode>[] = [
    { id: "name", title: t.name, isHead: true, cell: (node) => <NodeButton node={node} {...choosing} /> },
    { id: "weight", title: t.activity, isNumber: true, cell: (node) => format.number(node.weight) },
    { id: "group", title: t.communityWord, isNumber: true, cell: (node) => <GroupMark group={node.group} /> },
  ];
  return <LongTable label={t.nodes} columns={columns} rows={picture.nodes} keyOf={(node) => node.id} />;
}

/** Every tie, those of the most happenings first. */
export function TieList({
  picture,
  actorOf,
  ...choosing
}: Choosing & { readonly picture: Picture; readonly actorOf: (id: string) => string }) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const columns: readonly Column<Tie>[] = [
    {
      id: "pair",
      title: t.pair,
      isHead: true,
      cell: ({ source, target }) => (
        <span className="tie-pair">
          <NodeButton node={nodes.get(source) as PlacedNode} {...choosing} />
          <NodeButton node={nodes.get(target) as PlacedNode} {...choosing} />
        </span>
      ),
    },
    {
      id: "sign",
      title: t.sign,
      cell: (tie) => (
        <Link href={relationPath(actorOf(tie.source), actorOf(tie.target))} className="small">
          <SignWord sign={tie.sign} /> <bdi>{format.score(tie.score)}</bdi>
        </Link>
      ),
    },
    { id: "happenings", title: t.activity, isNumber: true, cell: (tie) => format.number(tie.happenings) },
  ];
  return <LongTable label={t.ties} columns={columns} rows={picture.ties} keyOf={(tie) => `${tie.source} ${tie.target}`} />;
}

function CommunityCard({ community: { number, members }, ...choosing }: Choosing & { readonly community: Community }) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  const [all, setAll] = useState(false);
  return (
    <li>
      <h3>
        <GroupMark group={number} /> <span className="small soft">{t.members(members.length)}</span>
      </h3>
      <ul className="community-members" aria-label={t.group(format.number(number))}>
        {(all ? members : members.slice(0, NAMED)).map((node) => (
          <li key={node.id}>
            <NodeButton node={node} {...choosing} />
          </li>
        ))}
      </ul>
      {members.length > NAMED && !all && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t.allMembers}
        </Button>
      )}
    </li>
  );
}

/** The communities with who belongs to them. */
export function CommunityList({ picture, ...choosing }: Choosing & { readonly picture: Picture }) {
  const t = useTexts(networkTexts);
  if (picture.communities.length === 0) return <p className="soft">{t.noCommunities}</p>;
  return (
    <ol className="community-list">
      {picture.communities.map((community) => (
        <CommunityCard key={community.number} community={community} {...choosing} />
      ))}
    </ol>
  );
}
