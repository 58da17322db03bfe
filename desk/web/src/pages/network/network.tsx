import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { answerOf, api, given } from "../../api/client.js";
import type { Network } from "../../api/types.js";
import { nameIn } from "../../components/names.js";
import { Options } from "../../components/options.js";
import { Page } from "../../components/page.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { countryName } from "../../labels/countries.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { choice, day, type ParamValues, text, useParams } from "../../url/params.js";
import { useColours } from "./colours.js";
import { drawNetwork } from "./drawing.js";
import { NetworkExport } from "./export-menu.js";
import { CommunityList, NodeList, SignWord, TieList } from "./lists.js";
import { NetworkPicture } from "./network-picture.js";
import { NodePanel } from "./node-panel.js";
import { NodeSearch } from "./node-search.js";
import { PeriodSlider } from "./period.js";
import { type PlacedNode, pictureOf } from "./picture.js";
import { networkTexts } from "./texts.js";
import "../../components/picture.css";
import "./network.css";

/** The state of the page: who the nodes are, how many ties, the period, who is chosen, which list is open. */
const SPEC = {
  by: choice("actor", "country"),
  most: choice("300", "100", "1000"),
  since: day(),
  until: day(),
  node: text(),
  list: choice("nodes", "ties", "communities"),
};
type View = ParamValues<typeof SPEC>;

const useNetwork = ({ by, most, since, until }: View) =>
  useQuery({
    queryKey: ["network", by, most, since, until],
    queryFn: () =>
      answerOf(api.GET("/api/v1/network", { params: { query: { by, most: Number(most), since: given(since), until: given(until) } } })),
    placeholderData: keepPreviousData,
  });

/** Where the server writes the network for Gephi. */
function gexfPath({ by, since, until }: View): string {
  const query = new URLSearchParams({ format: "gexf", by });
  if (since !== "") query.set("happened_since", since);
  if (until !== "") query.set("happened_until", until);
  return `/api/v1/export?${query}`;
}

/** Countries and what stands where no single one does, by their names: some of them are nobody's actor. */
const withNames = (network: Network): Network => ({
  ...network,
  nodes: network.nodes.map((n) => (n.name === n.id ? { ...n, name: countryName(n.id, "ar"), english: countryName(n.id, "en") } : n)),
});

/** Who the nodes are, the period, the search, the files. */
function Tools({ network, view, change, search, files }: ToolsProps) {
  const t = useTexts(networkTexts);
  const format = useFormat();
  return (
    <div className="network-tools">
      {search}
      <Options
        label={t.of}
        value={view.by}
        onChange={(by) => change({ by, node: "" })}
        options={(["actor", "country"] as const).map((value) => ({ value, text: t[value] }))}
      />
      <Options
        label={t.most}
        value={view.most}
        onChange={(most) => change({ most })}
        options={(["100", "300", "1000"] as const).map((value) => ({ value, text: format.number(Number(value)) }))}
      />
      {network.days.length > 1 && <PeriodSlider days={network.days} since={view.since} until={view.until} onChange={change} />}
      {files}
    </div>
  );
}

interface ToolsProps {
  readonly network: Network;
  readonly view: View;
  readonly change: (change: Partial<View>) => void;
  readonly search: React.ReactNode;
  readonly files: React.ReactNode;
}

/** The network that has come: the picture, and all of it in lists. */
function Shown({ network, view, change }: Pick<ToolsProps, "network" | "view" | "change">) {
  const t = useTexts(networkTexts);
  const { language } = usePreferences();
  const format = useFormat();
  const colours = useColours();
  const picture = useMemo(() => pictureOf(withNames(network)), [network]);
  const nameOf = useCallback((node: PlacedNode) => nameIn(node, language), [language]);
  const actorOf = (id: string): string => (view.by === "country" ? `k:${id}` : id);
  const title = `${t.title} · ${format.days(view.since || (network.days[0] ?? null), view.until || (network.days.at(-1) ?? null))}`;
  const { node: chosen } = view;
  const draw = useCallback(
    (width: number, height: number) =>
      drawNetwork(picture, {
        width,
        height,
        language,
        colours,
        nameOf,
        chosen,
        title,
        signs: { with: t.with, against: t.against, even: t.even },
      }),
    [picture, language, colours, nameOf, chosen, title, t],
  );
  const choose = (id: string): void => change({ node: id });
  const node = picture.nodes.find(({ id }) => id === chosen);
  const label = t.label(t.nodesCount(picture.nodes.length), t.tiesCount(picture.ties.length));
  return (
    <>
      <Tools
        network={network}
        view={view}
        change={change}
        search={<NodeSearch nodes={picture.nodes} nameOf={nameOf} chosen={chosen} onFind={choose} />}
        files={<NetworkExport draw={draw} gexf={gexfPath(view)} />}
      />
      {picture.nodes.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <div className="picture-page network">
          <div className="picture-main">
            <NetworkPicture
              picture={picture}
              colours={colours}
              nameOf={nameOf}
              label={label}
              chosen={chosen}
              onChoose={choose}
              draw={draw}
            />
            <ul className="network-legend small" aria-label={t.lines}>
              {(["with", "against", "even"] as const).map((sign) => (
                <li key={sign}>
                  <SignWord sign={sign} />
                </li>
              ))}
            </ul>
            <p className="small soft network-count" role="status">
              {t.nodesCount(picture.nodes.length)} · {t.tiesCount(picture.ties.length)}
            </p>
          </div>
          <div className="picture-side network-side">
            {node !== undefined && <NodePanel picture={picture} node={node} actorOf={actorOf} onChoose={choose} />}
            {node === undefined && chosen !== "" && <Empty>{t.notHere}</Empty>}
            <Options
              label={t.list}
              labelHidden
              value={view.list}
              onChange={(list) => change({ list })}
              options={(["nodes", "ties", "communities"] as const).map((value) => ({ value, text: t[value] }))}
            />
            {view.list === "nodes" && <NodeList picture={picture} chosen={chosen} onChoose={choose} />}
            {view.list === "ties" && <TieList picture={picture} actorOf={actorOf} chosen={chosen} onChoose={choose} />}
            {view.list === "communities" && (
              <>
                <p className="small soft">{t.communitiesLead}</p>
                <CommunityList picture={picture} chosen={chosen} onChoose={choose} />
              </>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** Who has to do with whom in a time. Everything that is chosen is in the address. */
export default function NetworkPage() {
  const t = useTexts(networkTexts);
  const [view, change] = useParams(SPEC);
  const query = useNetwork(view);
  return (
    <Page title={t.title} lead={t.lead}>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data !== undefined && <Shown network={query.data} view={view} change={change} />}
    </Page>
  );
}
