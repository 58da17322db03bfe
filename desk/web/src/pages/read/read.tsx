import { Page } from "../../components/page.js";
import { useTexts } from "../../language/texts.js";
import { shellTexts } from "../../shell/texts.js";

/** Reads a text in the browser. */
export default function ReadPage() {
  const t = useTexts(shellTexts);
  return <Page title={t.read} />;
}
