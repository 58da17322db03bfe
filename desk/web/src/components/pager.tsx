import { defineTexts, useTexts } from "../language/texts.js";
import { Button } from "./button.js";
import "./pager.css";

const pagerTexts = defineTexts({
  more: { ar: "اعرض المزيد", en: "Show more" },
  loading: { ar: "جارٍ التحميل…", en: "Loading…" },
  end: { ar: "هذا كل شيء", en: "That is all" },
});

/** The end of a list that comes in pages: the following one, when asked for. Takes what an infinite query gives. */
export function Pager({ query }: { readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const t = useTexts(pagerTexts);
  return (
    <p className="pager" aria-live="polite">
      {query.hasNextPage ? (
        <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {query.isFetchingNextPage ? t.loading : t.more}
        </Button>
      ) : (
        <span className="soft small">{t.end}</span>
      )}
    </p>
  );
}
