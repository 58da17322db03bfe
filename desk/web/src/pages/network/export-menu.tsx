import { Download } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../../components/button.js";
import { useTexts } from "../../language/texts.js";
import { download, pngFile, svgFile } from "./download.js";
import { networkTexts } from "./texts.js";

/** Size of the files in pixels, and pixels of the PNG for each. */
const [WIDTH, HEIGHT, SCALE] = [1_600, 1_100, 2];

interface NetworkExportProps {
  /** The network as an SVG document, so large. Pixels. */
  readonly draw: (width: number, height: number) => string;
  /** Where the server writes it for Gephi. */
  readonly gexf: string;
}

/** The network as files: a picture, a drawing, and data for Gephi. */
export function NetworkExport({ draw, gexf }: NetworkExportProps) {
  const t = useTexts(networkTexts);
  const [hasFailed, setHasFailed] = useState(false);
  const png = async (): Promise<void> => {
    try {
      download(await pngFile(draw(WIDTH, HEIGHT), SCALE), "isnad-network.png");
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <DialogTrigger>
      <Button>
        <Download size={16} aria-hidden="true" /> {t.export}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body network-export" aria-label={t.export}>
          <Button onPress={() => void png()}>{t.png}</Button>
          <Button onPress={() => download(svgFile(draw(WIDTH, HEIGHT)), "isnad-network.svg")}>{t.svg}</Button>
          <a href={gexf} download className="button button-plain">
            {t.gexf}
          </a>
          <p className="small soft">{t.gexfNote}</p>
          {hasFailed && <p role="alert">{t.failed}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
