import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { Loading } from "../../components/states.js";
import { useSize } from "../../components/use-size.js";
import { useTexts } from "../../language/texts.js";
import type { NetworkPictureProps } from "./gl-picture.js";
import { networkTexts } from "./texts.js";

const GlPicture = lazy(() => import("./gl-picture.js"));

/** Whether the browser draws with WebGL: not every one does, nor on every device. */
function canDraw(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

interface DrawnProps extends NetworkPictureProps {
  /** The network as an SVG document, so large. Pixels. */
  readonly draw: (width: number, height: number) => string;
}

/** The network as it is exported, where WebGL is missing. */
function SvgPicture({ draw, label, onChoose }: DrawnProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  useEffect(() => {
    if (width === 0 || frame.current === null) return;
    const drawn = new DOMParser().parseFromString(draw(width, height), "image/svg+xml").documentElement;
    frame.current.replaceChildren(document.importNode(drawn, true));
  }, [draw, width, height]);
  const choose = (event: MouseEvent): void => onChoose((event.target as Element).getAttribute("data-node") ?? "");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the picture has the same as buttons
    <div className="picture-frame network-frame" dir="ltr" role="img" aria-label={label} ref={frame} onClick={choose} data-drawn="svg" />
  );
}

/** The network, drawn; said so where it can only be drawn as a still picture. */
export function NetworkPicture(props: DrawnProps) {
  const t = useTexts(networkTexts);
  const [hasGl, setHasGl] = useState(canDraw);
  return (
    <div className="picture">
      {hasGl ? (
        <Suspense fallback={<Loading />}>
          <GlPicture {...props} onLost={() => setHasGl(false)} />
        </Suspense>
      ) : (
        <>
          <SvgPicture {...props} />
          <p className="network-note small">{t.noGl}</p>
        </>
      )}
    </div>
  );
}
