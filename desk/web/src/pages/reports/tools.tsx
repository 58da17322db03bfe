import { Columns3, Download } from "lucide-react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../../components/button.js";
import { useTexts } from "../../language/texts.js";
import { COLUMNS, columnsOf } from "./columns.js";
import { exportPath, FORMATS, formatTexts } from "./formats.js";
import { reportsTexts } from "./texts.js";

/** Which columns the table has. `onChange` is given nothing for the usual ones. */
export function ColumnChoice({
  columns,
  onChange,
}: {
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}) {
  const t = useTexts(reportsTexts);
  const shown = columnsOf(columns).map((column) => column.id);
  const toggle = (id: string): void => onChange(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id]);
  return (
    <DialogTrigger>
      <Button>
        <Columns3 size={16} aria-hidden="true" /> {t.columns}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body" aria-label={t.columns}>
          <div className="column-choice">
            {COLUMNS.map(({ id, text }) => (
              <label key={id} className="facet-value" htmlFor={`column-${id}`}>
                <input
                  id={`column-${id}`}
                  type="checkbox"
                  checked={shown.includes(id)}
                  disabled={shown.length === 1 && shown[0] === id}
                  onChange={() => toggle(id)}
                />
                <span className="facet-label">{t[text] as string}</span>
              </label>
            ))}
          </div>
          <Button look="quiet" onPress={() => onChange([])} isDisabled={columns.length === 0}>
            {t.columnsFirst}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Files of exactly what is filtered. `search`: the filters as they stand in an address; `count`: how much that is, in words. */
export function ExportMenu({ search, count }: { readonly search: string; readonly count: string }) {
  const t = useTexts(reportsTexts);
  const f = useTexts(formatTexts);
  return (
    <DialogTrigger>
      <Button>
        <Download size={16} aria-hidden="true" /> {t.export}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body export-menu" aria-label={t.export}>
          <p className="small soft">{t.exportLead(count)}</p>
          <ul className="export-list">
            {FORMATS.map(({ name, text }) => (
              <li key={name}>
                <a href={exportPath(name, search)} download>
                  {f[text]}
                </a>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
