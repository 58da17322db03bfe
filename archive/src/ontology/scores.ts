/**
 * The PLOVER manual's scores of types and modes, from -10 (conflict) to +10 (cooperation), and the quadrant of each type. The manual prints +3
 * for ACCUSE, which its own modes contradict: it is -2 here.
 */
export const TYPES: Readonly<Record<string, { readonly quad: Quad; readonly score: number }>> = {
  AGREE: { quad: "verbal-cooperation", score: 2.5 },
  CONSULT: { quad: "verbal-cooperation", score: 2.5 },
  SUPPORT: { quad: "verbal-cooperation", score: 5 },
  CONCEDE: { quad: "verbal-cooperation", score: 4.5 },
  COOPERATE: { quad: "material-cooperation", score: 9.5 },
  AID: { quad: "material-cooperation", score: 10 },
  RETREAT: { quad: "material-cooperation", score: 6.5 },
  REQUEST: { quad: "verbal-conflict", score: 0 },
  ACCUSE: { quad: "verbal-conflict", score: -2 },
  REJECT: { quad: "verbal-conflict", score: -2 },
  THREATEN: { quad: "verbal-conflict", score: -3.5 },
  PROTEST: { quad: "material-conflict", score: -5 },
  SANCTION: { quad: "material-conflict", score: -6 },
  MOBILIZE: { quad: "material-conflict", score: -5.5 },
  COERCE: { quad: "material-conflict", score: -7 },
  ASSAULT: { quad: "material-conflict", score: -9 },
};

/** Quadrants: in words or in deeds, with or against one another. */
export type Quad = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

/** Scores of modes: `TYPE.mode`. */
export const MODES: Readonly<Record<string, number>> = {
  "CONSULT.visit": 4,
  "CONSULT.third-party": 1,
  "CONSULT.multilateral": 4,
  "CONSULT.phone": 1.5,
  "RETREAT.withdraw": 8,
  "RETREAT.release": 6.5,
  "RETREAT.disarm": 10,
  "RETREAT.ceasefire": 7.5,
  "RETREAT.access": 6.5,
  "RETREAT.resign": 4.5,
  "REQUEST.assist": 0.5,
  "REQUEST.change": -1,
  "REQUEST.yield": -1,
  "REQUEST.meet": 0,
  "ACCUSE.disapprove": -2,
  "ACCUSE.investigate": -3.5,
  "ACCUSE.allege": -3.5,
  "REJECT.assist": -1.5,
  "REJECT.change": -2,
  "REJECT.yield": -2,
  "REJECT.meet": -2,
  "THREATEN.restrict": -3,
  "THREATEN.arrest": -3.5,
  "THREATEN.relations": -3.5,
  "THREATEN.expel": -3.5,
  "THREATEN.territory": -4,
  "THREATEN.violence": -3.5,
  "PROTEST.demo": -5,
  "PROTEST.riot": -7,
  "PROTEST.strike": -5,
  "PROTEST.hunger": -4.5,
  "PROTEST.boycott": -4.5,
  "PROTEST.obstruct": -4.5,
  "PROTEST.vandalize": -5,
  "SANCTION.convict": -6,
  "SANCTION.expel": -5.5,
  "SANCTION.withdraw": -6,
  "SANCTION.discontinue": -6,
  "MOBILIZE.troops": -6.5,
  "MOBILIZE.weapons": -6.5,
  "MOBILIZE.police": -5.5,
  "MOBILIZE.militia": -6,
  "COERCE.seize": -7,
  "COERCE.restrict": -7,
  "COERCE.censor": -6.5,
  "COERCE.curfew": -6.5,
  "COERCE.martial-law": -7.5,
  "COERCE.arrest": -7,
  "COERCE.deport": -7,
  "COERCE.withhold": -7,
  "COERCE.misinformation": -6.5,
  "COERCE.cyber": -7,
  "ASSAULT.abduct": -8.5,
  "ASSAULT.beat": -7.5,
  "ASSAULT.torture": -8.5,
  "ASSAULT.sexual": -8.5,
  "ASSAULT.targeted": -9.5,
  "ASSAULT.destroy": -8.5,
  "ASSAULT.primitive": -8,
  "ASSAULT.firearms": -9,
  "ASSAULT.explosives": -9,
  "ASSAULT.suicide-attack": -9.5,
  "ASSAULT.aerial": -9.5,
  "ASSAULT.drone": -9.5,
  "ASSAULT.heavy-weapons": -9.5,
  "ASSAULT.crowd-control": -7.5,
  "ASSAULT.unconventional": -10,
};

/** The score of a report: that of its strongest mode, else of its type; null for statements. */
export function scoreOf(type: string, modes: readonly string[]): number | null {
  const base = TYPES[type];
  if (base === undefined) return null;
  const scores = modes.flatMap((mode) => MODES[`${type}.${mode}`] ?? []);
  return scores.reduce((strongest, s) => (Math.abs(s) > Math.abs(strongest) ? s : strongest), scores[0] ?? base.score);
}
