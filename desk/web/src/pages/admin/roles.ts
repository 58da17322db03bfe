import type { Role } from "../../api/types.js";
import { useTexts } from "../../language/texts.js";
import { shellTexts } from "../../shell/texts.js";

/** Roles in words, from the least to the most. */
export function useRoles(): readonly { readonly value: Role; readonly text: string }[] {
  const s = useTexts(shellTexts);
  return [
    { value: "reader", text: s.reader },
    { value: "analyst", text: s.analyst },
    { value: "editor", text: s.editor },
    { value: "admin", text: s.administrator },
  ];
}
