import { useTexts } from "../../language/texts.js";
import { ingestionTexts, refusalReasons } from "./ingestion-texts.js";

/** Why something was refused: what its kind means, and what the intake said of it, which is English. */
export function Why({ kind, why }: { readonly kind: string | null; readonly why: string }) {
  const t = useTexts(ingestionTexts);
  const reasons = useTexts(refusalReasons) as Readonly<Record<string, string>>;
  return (
    <>
      {reasons[kind ?? ""]}{" "}
      <span className="small soft">
        {t.told}{" "}
        <bdi lang="en" className="admin-sentence">
          {why}
        </bdi>
      </span>
    </>
  );
}
