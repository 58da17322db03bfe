import type { Role } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import { bareNameKey } from "../text/letters.js";
import type { Phrase } from "./phrase.js";

/** A word for people that tells no sector of its own, or only that they hold some office. */
export const isVague = (role: Role | null): boolean => role?.sectors.every((s) => s === "GOV") === true;

/** People and groups of them: who can be hurt or killed. */
export const isMortal = (e: Known): boolean => e.kind === "person" || e.kind === "group" || (e.kind === "described" && e.animate);

/** `هما`: the two of them. */
export const isDual = (feats: string): boolean => feats.startsWith("3") && feats.endsWith("d");

/** Whether a pronoun of these features may mean an entity. */
export function pronounFits(feats: string, e: Known): boolean {
  if (e.kind === "place" || e.kind === "facility") return feats === "3fs";
  // `حماس` and `داعش` take either gender.
  if (e.kind === "group") return !isDual(feats) && feats !== "3fp";
  if (feats === "3ms") return e.gender === "m";
  if (feats === "3fs") return e.gender === "f";
  return feats === "3mp" && e.gender === "p";
}

/** Words of an office as a key: article and hamzas folded. */
export const officeKeyOf = (office: string): string => office.split(" ").map(bareNameKey).join(" ");

/** Kinds of those who can be the sides of something. */
const PARTIES: ReadonlySet<string> = new Set(["person", "organisation", "group", "country"]);

/** Somebody who can be a side of something: also who holds an office of a land, without his name (`نظيره التركي`). */
export const isParty = (e: Known): boolean =>
  PARTIES.has(e.kind) || (e.kind === "described" && e.animate && !e.teller && e.country !== null);

/** `رئيس الشركة`, `وفد المعارضة`: the body that an office or a delegation is of, where no longer title (`رئيس الوزراء`) is meant. */
export const bodyBehind = ({ role, genitive }: Phrase): Phrase | null => {
  if (role === null || genitive === null || role.lemma.includes(" ") || role.kind === "rank" || role.id === "ministry") return null;
  const { name } = genitive;
  // A word for any body (`رئيس الهيئة`) tells nothing.
  const own = genitive.role?.kind === "body" && (!isVague(genitive.role) || genitive.genitive !== null);
  const isBody = name === null ? own : name.kind === "organisation" || name.kind === "group";
  return isBody ? genitive : null;
};
