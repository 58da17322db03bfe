import { Bookmark, Trash2 } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useLocation } from "wouter";
import { Button, IconButton } from "../../components/button.js";
import { Field } from "../../components/field.js";
import { useTexts } from "../../language/texts.js";
import { reportsTexts } from "./texts.js";
import { keepViews, type SavedView, savedViews } from "./view-store.js";

/** Views that somebody kept: chosen filters and columns under a name, in this browser alone. `search`: the view as it is now. */
export function SavedViews({ search }: { readonly search: string }) {
  const t = useTexts(reportsTexts);
  const [, navigate] = useLocation();
  const [views, setViews] = useState<readonly SavedView[]>(savedViews);
  const keep = (next: readonly SavedView[]): void => {
    keepViews(next);
    setViews(next);
  };
  return (
    <DialogTrigger>
      <Button>
        <Bookmark size={16} aria-hidden="true" /> {t.views}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body saved-views" aria-label={t.views}>
          {({ close }) => (
            <>
              {views.length === 0 && <p className="soft small">{t.viewsNone}</p>}
              <ul className="saved-list">
                {views.map((view) => (
                  <li key={view.name}>
                    <Button
                      look="quiet"
                      onPress={() => {
                        navigate(`/reports?${view.search}`);
                        close();
                      }}
                    >
                      <bdi>{view.name}</bdi>
                    </Button>
                    <IconButton label={t.viewRemove(view.name)} onPress={() => keep(views.filter((v) => v !== view))}>
                      <Trash2 size={16} aria-hidden="true" />
                    </IconButton>
                  </li>
                ))}
              </ul>
              <form
                className="saved-new"
                onSubmit={(event) => {
                  event.preventDefault();
                  const name = String(new FormData(event.currentTarget).get("name")).trim();
                  if (name === "") return;
                  keep([...views.filter((v) => v.name !== name), { name, search }]);
                  event.currentTarget.reset();
                }}
              >
                <Field label={t.viewName} name="name" maxLength={80} required />
                <Button type="submit">{t.viewSave}</Button>
              </form>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
