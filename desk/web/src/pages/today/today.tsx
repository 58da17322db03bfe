import { Page } from "../../components/page.js";
import { useTexts } from "../../language/texts.js";
import { shellTexts } from "../../shell/texts.js";

/** What is new. */
export default function TodayPage() {
  const t = useTexts(shellTexts);
  return <Page title={t.today} />;
}
