import { Languages, SlidersHorizontal } from "lucide-react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button, IconButton } from "../components/button.js";
import { Options } from "../components/options.js";
import { useTexts } from "../language/texts.js";
import { prefer, usePreferences } from "../preferences.js";
import { shellTexts } from "./texts.js";

/** Switches between Arabic and English; says so in the other language. */
export function LanguageSwitch() {
  const t = useTexts(shellTexts);
  const other = usePreferences().language === "ar" ? "en" : "ar";
  return (
    <Button look="quiet" className="language-switch" onPress={() => prefer({ language: other })}>
      <Languages size={18} aria-hidden="true" />
      <span lang={other} dir={other === "ar" ? "rtl" : "ltr"}>
        {t.otherLanguage}
      </span>
    </Button>
  );
}

/** How the desk looks: colours and digits. */
export function Settings() {
  const t = useTexts(shellTexts);
  const { scheme, digits } = usePreferences();
  return (
    <DialogTrigger>
      <IconButton label={t.settings}>
        <SlidersHorizontal size={18} aria-hidden="true" />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body" aria-label={t.settings}>
          <Options
            label={t.scheme}
            value={scheme}
            onChange={(value) => prefer({ scheme: value })}
            options={[
              { value: "system", text: t.schemeSystem },
              { value: "light", text: t.schemeLight },
              { value: "dark", text: t.schemeDark },
            ]}
          />
          <Options
            label={t.digits}
            value={digits}
            onChange={(value) => prefer({ digits: value })}
            options={[
              { value: "language", text: t.digitsLanguage },
              { value: "arab", text: t.digitsArab },
              { value: "latn", text: t.digitsLatn },
            ]}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
