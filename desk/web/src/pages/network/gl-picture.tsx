import { UndirectedGraph } from "graphology";
import { useEffect, useRef } from "react";
import { Sigma } from "sigma";
import type { Settings } from "sigma/settings";
import { ZoomButtons } from "../../components/zoom-buttons.js";
import { useTexts } from "../../language/texts.js";
import { type Colours, groupColour } from "./colours.js";
import { EDGE_PROGRAMS } from "./dashes.js";
import { type Picture, type PlacedNode, widthOf } from "./picture.js";
import { networkTexts } from "./texts.js";

interface NetworkPictureProps {
  readonly picture: Picture;
  readonly colours: Colours;
  readonly nameOf: (node: PlacedNode) => string;
  /** What it shows, for who cannot see it. */
  readonly label: string;
  /** The node that is chosen; "" where none is. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export type { NetworkPictureProps };

/** Milliseconds of a movement of the camera, for who wants movement. */
const MOVEMENT = 300;
const duration = (): number => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVEMENT);

function graphOf({ nodes, ties }: Picture, colours: Colours, nameOf: (node: PlacedNode) => string) {
  const graph = new UndirectedGraph();
  for (const node of nodes) {
    const { id, x, y, radius } = node;
    graph.addNode(id, { x, y: 1 - y, size: radius, label: nameOf(node), color: groupColour(colours, node.group) });
  }
  for (const tie of ties)
    graph.addEdge(tie.source, tie.target, { size: widthOf(tie) * 1.5, color: colours.signs[tie.sign], type: tie.sign });
  return graph;
}

/** Pixels between a node and its name, and around a name on paper. */
const [GAP, PAD] = [3, 6];

type Drawing = NonNullable<Settings["defaultDrawNodeLabel"]>;

/** Where the name of a node begins and how wide it is: on the node's right, or on its left where it would be cut off by the edge. */
function placeName(context: CanvasRenderingContext2D, data: Parameters<Drawing>[1], settings: Parameters<Drawing>[2]) {
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label ?? "").width;
  const right = data.x + data.size + GAP;
  const fits = right + width + PAD <= context.canvas.clientWidth || data.x - data.size - GAP - width < 0;
  return { x: fits ? right : data.x - data.size - GAP - width, y: data.y + settings.labelSize / 3, width };
}

/** Where names stand already in what is being drawn: the next one that would lie over them is left out, for sigma only spaces them. */
type Taken = { x: number; y: number; width: number }[];

/** Pixels of a line of names. */
const LINE = 14;

const nameIn =
  (colours: Colours, taken: Taken): Drawing =>
  (context, data, settings) => {
    if (!data.label) return;
    const { x, y, width } = placeName(context, data, settings);
    if (taken.some((t) => Math.abs(t.y - y) < LINE && x < t.x + t.width && t.x < x + width)) return;
    taken.push({ x, y, width });
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = colours.ground;
    context.strokeText(data.label, x, y);
    context.fillStyle = colours.ink;
    context.fillText(data.label, x, y);
  };

/** How a node looks under the pointer: its name on paper, in the colours of the scheme. */
const hoverIn =
  (colours: Colours): Drawing =>
  (context, data, settings) => {
    const { x, y, width } = placeName(context, data, settings);
    const [start, end] = [Math.min(x - PAD, data.x - data.size - GAP), Math.max(x + width + PAD, data.x + data.size + GAP)];
    context.fillStyle = colours.ground;
    context.strokeStyle = colours.focus;
    context.beginPath();
    context.roundRect(start, data.y - settings.labelSize, end - start, settings.labelSize * 2, 4);
    context.fill();
    context.stroke();
    context.fillStyle = colours.ink;
    context.fillText(data.label ?? "", x, y);
  };

/** Pixels around the nodes: names stand beside them. */
const stagePadding = (width: number): number => Math.min(64, width / 12);

const settingsOf = (colours: Colours, taken: Taken, width: number): Partial<Settings> => ({
  labelFont: '"IBM Plex Sans Arabic", sans-serif',
  labelSize: 12,
  labelWeight: "500",
  labelRenderedSizeThreshold: 5,
  labelDensity: 0.6,
  defaultDrawNodeLabel: nameIn(colours, taken),
  defaultDrawNodeHover: hoverIn(colours),
  edgeProgramClasses: EDGE_PROGRAMS,
  defaultEdgeType: "with",
  stagePadding: stagePadding(width),
  minCameraRatio: 0.05,
  maxCameraRatio: 2,
  zIndex: true,
  // A frame may be without room for a moment, while the page is laid out.
  allowInvalidContainer: true,
});

/** Those who are not tied to the one that is chosen step back. */
function standOut(sigma: Sigma, chosen: string, { line }: Colours): void {
  const graph = sigma.getGraph();
  const isThere = graph.hasNode(chosen);
  sigma.setSetting("nodeReducer", (id, data) => {
    if (!isThere) return data;
    if (id === chosen) return { ...data, highlighted: true, forceLabel: true, zIndex: 2 };
    return graph.areNeighbors(id, chosen) ? { ...data, forceLabel: true, zIndex: 1 } : { ...data, color: line, label: "" };
  });
  sigma.setSetting("edgeReducer", (edge, data) => (!isThere || graph.hasExtremity(edge, chosen) ? data : { ...data, hidden: true }));
}

/** Brings a node into the middle where it is not near it. */
function bringNear(sigma: Sigma, id: string): void {
  const at = sigma.getNodeDisplayData(id);
  if (at === undefined) return;
  const camera = sigma.getCamera();
  void camera.animate({ x: at.x, y: at.y, ratio: Math.min(camera.ratio, 0.6) }, { duration: duration() });
}

/** The network, drawn with WebGL by sigma. `onLost`: the browser took WebGL away. */
export default function GlPicture(props: NetworkPictureProps & { readonly onLost: () => void }) {
  const { picture, colours, nameOf, label, chosen } = props;
  const t = useTexts(networkTexts);
  const frame = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const told = useRef(props);
  told.current = props;
  // Who presses a node sees where it is already.
  const pressed = useRef("");
  useEffect(() => {
    const box = frame.current as HTMLDivElement;
    const taken: Taken = [];
    const drawn = new Sigma(graphOf(picture, colours, nameOf), box, settingsOf(colours, taken, box.clientWidth));
    drawn.on("beforeRender", () => {
      taken.length = 0;
    });
    sigma.current = drawn;
    drawn.on("clickNode", ({ node }) => {
      pressed.current = node;
      told.current.onChoose(node);
    });
    drawn.on("clickStage", () => told.current.chosen !== "" && told.current.onChoose(""));
    const lost = (): void => told.current.onLost();
    for (const canvas of Object.values(drawn.getCanvases())) canvas.addEventListener("webglcontextlost", lost);
    return () => {
      for (const canvas of Object.values(drawn.getCanvases())) canvas.removeEventListener("webglcontextlost", lost);
      drawn.kill();
      sigma.current = null;
    };
  }, [picture, colours, nameOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture has to be told again who is chosen
  useEffect(() => {
    if (sigma.current === null) return;
    standOut(sigma.current, chosen, colours);
    if (chosen !== "" && pressed.current !== chosen) bringNear(sigma.current, chosen);
    pressed.current = "";
  }, [picture, colours, nameOf, chosen]);
  const camera = () => sigma.current?.getCamera();
  return (
    <>
      <div className="picture-frame network-frame" dir="ltr" role="img" aria-label={label} ref={frame} data-drawn="webgl" />
      <ZoomButtons
        onNearer={() => void camera()?.animatedZoom({ duration: duration() })}
        onFarther={() => void camera()?.animatedUnzoom({ duration: duration() })}
        onWhole={() => void camera()?.animatedReset({ duration: duration() })}
        whole={t.whole}
      />
    </>
  );
}
