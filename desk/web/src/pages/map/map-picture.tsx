import { useMemo, useRef, useState } from "react";
import type { PlaceCount } from "../../api/types.js";
import { labelsOf, type Named } from "../../components/free-names.js";
import { nameIn } from "../../components/names.js";
import { useSize } from "../../components/use-size.js";
import { ZoomButtons } from "../../components/zoom-buttons.js";
import { countryName } from "../../labels/countries.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { type BaseMap, useBaseMap } from "./base-map.js";
import { type Mark, marksOf } from "./marks.js";
import { mapTexts } from "./texts.js";
import { useHand } from "./use-hand.js";
import { clamped, fitting, mainPlaces, type Size, type Transform, transformOf, type View, zoomed } from "./view.js";

interface MapPictureProps {
  readonly places: readonly PlaceCount[];
  /** What the map shows, for who cannot see it. */
  readonly label: string;
  /** What is seen; null: where most happens. */
  readonly view: View | null;
  readonly onView: (view: View) => void;
  /** The place that is chosen, by its `known`; "" where none is. */
  readonly chosen: string;
  readonly onChoose: (known: string) => void;
}

/** Pixels a letter of a name, and from the edge of a circle to the middle of its name. */
const [LETTER, GAP] = [{ ar: 6, en: 6.6 }, 9];
/** Pixels that a country is wide a letter of its name before it is named. */
const ROOM = 7.5;
/** The radius from which on a circle holds its number, in pixels. */
const HOLDS = 11;

/** Land and borders, which stay as they are while the map moves. */
function Ground({ base, at: { k, x, y } }: { readonly base: BaseMap; readonly at: Transform }) {
  return useMemo(
    () => (
      <g transform={`translate(${x} ${y}) scale(${k})`}>
        <path d={base.land} className="map-land" vectorEffect="non-scaling-stroke" />
        <path d={base.borders} className="map-borders" vectorEffect="non-scaling-stroke" />
      </g>
    ),
    [base, k, x, y],
  );
}

/** Whether a circle and a name in the middle of its country lie over one another. */
const covers = (mark: Mark, { x, y, text, letter }: Named): boolean =>
  Math.abs(mark.x - x) < mark.radius + (text.length * letter) / 2 && Math.abs(mark.y - y) < mark.radius + GAP;

/** Names of places, and of countries where room is left. */
function Names({ marks, base, at, size }: { marks: readonly Mark[]; base: BaseMap | undefined; at: Transform; size: Size }) {
  const { language } = usePreferences();
  const letter = LETTER[language];
  const places = marks.map(
    ({ place, x, y, radius }): Named => ({ id: place.known, text: nameIn(place, language), x, y, below: radius + GAP, letter }),
  );
  const countries = (base?.countries ?? []).flatMap(({ code, x, y, width }): Named[] => {
    const text = countryName(code, language);
    const country = { id: code, text, x: x * at.k + at.x, y: y * at.k + at.y, below: 0, letter: letter + 1.5 };
    return width * at.k < text.length * ROOM || marks.some((mark) => covers(mark, country)) ? [] : [country];
  });
  const isPlace = new Set(marks.map((m) => m.place.known));
  return (
    <g className="map-names" lang={language}>
      {labelsOf([...places, ...countries], size).map(({ id, text, x, y }) => (
        <text key={id} x={x} y={y} className={isPlace.has(id) ? undefined : "map-country"}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Circle({ mark: { place, x, y, radius }, isChosen, onChoose }: { mark: Mark; isChosen: boolean; onChoose: () => void }) {
  const format = useFormat();
  const t = useTexts(mapTexts);
  const { language } = usePreferences();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has the same as buttons
    <g className={`map-mark ${isChosen ? "on" : ""}`} data-place={place.known} onClick={onChoose}>
      <title>{`${nameIn(place, language)}: ${t.happenings(place.happenings)}`}</title>
      <circle cx={x} cy={y} r={radius} />
      {radius >= HOLDS && (
        <text x={x} y={y}>
          {format.number(place.happenings)}
        </text>
      )}
    </g>
  );
}

/** The view as it is moved: told to the page, whose address has it, when it comes to rest. */
function useView({ places, view, onView }: MapPictureProps, size: Size) {
  const [moving, setMoving] = useState<View | null>(null);
  const first = useMemo(() => fitting(mainPlaces(places), size), [places, size]);
  const shown = useMemo(() => moving ?? (view === null ? first : clamped(view, size)), [moving, view, first, size]);
  const move = (next: View, isSettled: boolean): void => {
    if (isSettled) onView(next);
    setMoving(isSettled ? null : next);
  };
  return { shown, move };
}

/** The map: the base map, a circle a place, names where there is room. Moved and zoomed by mouse, fingers, keys and buttons. */
export function MapPicture(props: MapPictureProps) {
  const { places, label, chosen, onChoose } = props;
  const t = useTexts(mapTexts);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const base = useBaseMap();
  const { shown, move } = useView(props, size);
  const all = (): void => move(fitting(places, size), true);
  const hand = useHand(frame, { view: shown, size, onView: move, onAll: all });
  const at = transformOf(shown, size);
  const marks = useMemo(() => marksOf(places, transformOf(shown, size), size), [places, shown, size]);
  return (
    <div className="picture map-picture">
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields, but a picture that keys move */}
      <div
        className="picture-frame map-frame"
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it, + and - zoom
        tabIndex={0}
        role="group"
        aria-label={label}
        aria-describedby="map-keys"
        dir="ltr"
        {...hand}
      >
        {size.width > 0 && (
          <svg width={size.width} height={size.height} aria-hidden="true" data-view={`${shown.lat} ${shown.lon} ${shown.zoom}`}>
            {base.data !== undefined && <Ground base={base.data} at={at} />}
            {marks.map((mark) => (
              <Circle
                key={mark.place.known}
                mark={mark}
                isChosen={mark.place.known === chosen}
                onChoose={() => onChoose(mark.place.known)}
              />
            ))}
            <Names marks={marks} base={base.data} at={at} size={size} />
          </svg>
        )}
      </div>
      <ZoomButtons
        onNearer={() => move(zoomed(shown, size, 1), true)}
        onFarther={() => move(zoomed(shown, size, -1), true)}
        onWhole={all}
        whole={t.whole}
      />
      {base.isError && (
        <p className="map-note" role="alert">
          {t.noBase}
        </p>
      )}
    </div>
  );
}
