import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { PlaceCount } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { Name } from "../../components/names.js";
import { Section } from "../../components/page.js";
import { countryName } from "../../labels/countries.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { mapTexts } from "./texts.js";

/** Places that are listed at once. */
const STEP = 40;

/** Every place of the map as a button, those of the most happenings first. `seek`: the place that takes the focus, once. */
export function PlaceList({
  places,
  seek,
  onChoose,
}: {
  readonly places: readonly PlaceCount[];
  readonly seek: string;
  readonly onChoose: (known: string) => void;
}) {
  const t = useTexts(mapTexts);
  const format = useFormat();
  const { language } = usePreferences();
  const [most, setMost] = useState(() => Math.max(STEP, places.findIndex((p) => p.known === seek) + 1));
  return (
    <Section title={t.places} aside={t.placesCount(places.length)}>
      <ol className="place-list">
        {places.slice(0, most).map((place) => (
          <li key={place.known}>
            <AriaButton className="place-row" autoFocus={place.known === seek} onPress={() => onChoose(place.known)}>
              <span className="place-row-name">
                <Name of={place} />
                {place.country !== null && <span className="soft small">{countryName(place.country, language)}</span>}
              </span>
              <span className="place-row-count">
                {format.number(place.happenings)} <span className="unseen">{t.happenings(place.happenings)}</span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ol>
      {places.length > most && (
        <Button look="quiet" onPress={() => setMost(most + STEP)}>
          {t.more}
        </Button>
      )}
    </Section>
  );
}
