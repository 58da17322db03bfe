const KEY = "isnad.receipts";
/** As many as the server looks at. */
const MOST = 50;

/** The receipts of what was written in this browser without an account, the newest first: with them the writer sees it before others do. */
export function receipts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((r): r is string => typeof r === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps one more. A browser that keeps nothing shows the comment when it is published. */
export function keepReceipt(receipt: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([receipt, ...receipts()].slice(0, MOST)));
  } catch {}
}

/** The header that shows them to the server. */
export const receiptHeaders = (): Record<string, string> => {
  const kept = receipts();
  return kept.length === 0 ? {} : { "isnad-receipts": kept.join(",") };
};
