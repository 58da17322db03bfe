/**
 * The one copy of a string that the engine under us keeps for names in programs. Comparing two such copies is comparing two addresses:
 * worth it for what is asked again and again (`upos === "VERB"`), where the string was cut from a file or a text.
 */
export function intern<S extends string>(text: S): S {
  for (const name in { [text]: 0 }) return name as S;
  return text;
}
