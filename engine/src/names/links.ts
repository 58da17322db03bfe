import { nameKey } from "../text/letters.js";

/** Words that are part of a name and need another after them. The code letters of names, not vocabulary. */
const LINKS = new Set(["بن", "ابن", "بنت", "ابو", "ابي", "ابا", "ام", "ال", "عبد", "ولد", "ذو"].map(nameKey));

/** Whether a folded word only links the words of a name. */
export const isLink = (key: string): boolean => LINKS.has(key);
