import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../../api/client.js";
import type { PlaceCount } from "../../api/types.js";
import { Page } from "../../components/page.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useTexts } from "../../language/texts.js";
import { FILTERS, type FilterValues, filterQuery, NO_FILTERS } from "../../url/filters.js";
import { text, useParams } from "../../url/params.js";
import { MapFilters } from "./map-filters.js";
import { MapPicture } from "./map-picture.js";
import { PlaceList } from "./place-list.js";
import { PlacePanel } from "./place-panel.js";
import { mapTexts } from "./texts.js";
import { readView, writeView } from "./view.js";
import "../../components/picture.css";
import "./map.css";

/** The state of the page: the filters, the place that is chosen (`at`), what is seen of the map (`view`). */
const SPEC = { type: FILTERS.type, actor: FILTERS.actor, since: FILTERS.since, until: FILTERS.until, at: text(), view: text() };

const usePlaces = (filters: FilterValues) =>
  useQuery({
    queryKey: ["map", filters],
    queryFn: () => answerOf(api.GET("/api/v1/map", { params: { query: filterQuery(filters) } })),
    placeholderData: keepPreviousData,
  });

const NOWHERE: readonly PlaceCount[] = [];

/** Happenings by place. The filters, the place that is chosen and what is seen are in the address. */
export default function MapPage() {
  const t = useTexts(mapTexts);
  const [{ at, view, ...chosen }, change] = useParams(SPEC);
  const filters: FilterValues = { ...NO_FILTERS, ...chosen };
  const query = usePlaces(filters);
  const ofAnyType = usePlaces({ ...filters, type: [] });
  // Who has just chosen a place, or gone back from it, is taken there; who follows a link is not.
  const [last, setLast] = useState("");
  const places = query.data?.places ?? NOWHERE;
  const happenings = places.reduce((sum, place) => sum + place.happenings, 0);
  const choose = (known: string): void => {
    setLast(known === "" ? at : known);
    change({ at: known });
  };
  return (
    <Page title={t.title} lead={t.lead}>
      <MapFilters filters={filters} places={ofAnyType.data?.places ?? NOWHERE} onChange={change} />
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && (
        <div className="picture-page">
          <div className="picture-main">
            <MapPicture
              places={places}
              label={t.label(t.placesCount(places.length), t.happenings(happenings))}
              view={readView(view)}
              onView={(next) => change({ view: writeView(next) }, { replace: true })}
              chosen={at}
              onChoose={choose}
            />
            <p className="map-keys small soft" id="map-keys">
              {t.keys}
            </p>
            <p className="small soft">
              {query.data.unplaced > 0 && t.unplaced(query.data.unplaced)} {t.borders}
            </p>
          </div>
          <div className="picture-side map-side">
            {at !== "" ? (
              <PlacePanel
                key={at}
                place={places.find((place) => place.known === at)}
                filters={filters}
                isNew={at === last}
                onBack={() => choose("")}
              />
            ) : places.length === 0 ? (
              <Empty>{t.none}</Empty>
            ) : (
              <PlaceList places={places} seek={last} onChoose={choose} />
            )}
          </div>
        </div>
      )}
    </Page>
  );
}
