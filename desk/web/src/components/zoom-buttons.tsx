import { Maximize, Minus, Plus } from "lucide-react";
import { defineTexts, useTexts } from "../language/texts.js";
import { IconButton } from "./button.js";
import "./picture.css";

const zoomTexts = defineTexts({
  nearer: { ar: "تقريب", en: "Zoom in" },
  farther: { ar: "إبعاد", en: "Zoom out" },
});

interface ZoomButtonsProps {
  readonly onNearer: () => void;
  readonly onFarther: () => void;
  readonly onWhole: () => void;
  /** What the last one shows, in words. */
  readonly whole: string;
}

/** The buttons over a picture that can be moved and zoomed: what keys and the wheel do, for a pointer alone. */
export function ZoomButtons({ onNearer, onFarther, onWhole, whole }: ZoomButtonsProps) {
  const t = useTexts(zoomTexts);
  return (
    <div className="picture-buttons">
      <IconButton label={t.nearer} onPress={onNearer}>
        <Plus size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t.farther} onPress={onFarther}>
        <Minus size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={whole} onPress={onWhole}>
        <Maximize size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
