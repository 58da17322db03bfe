/** CAMEO's roots by quadrant: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const quadOf = (root: string): number => (root <= "05" ? 1 : root <= "08" ? 2 : root <= "13" ? 3 : 4);

/** The CAMEO code of a report whose rule gives none: the root of its type. */
export const CODE_OF_TYPE: Readonly<Record<string, string>> = {
  STATEMENT: "010",
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  COOPERATE: "060",
  AID: "070",
  CONCEDE: "080",
  RETREAT: "080",
  ACCUSE: "110",
  REQUEST: "100",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  MOBILIZE: "150",
  SANCTION: "160",
  COERCE: "170",
  ASSAULT: "190",
};

/** What CAMEO has for what lies ahead: the intent, expressed. */
export const INTENT: Readonly<Record<string, string>> = {
  CONSULT: "036",
  SUPPORT: "032",
  COOPERATE: "031",
  AID: "033",
  RETREAT: "035",
};

/**
 * Goldstein's scale for CAMEO codes, as GDELT publishes it: of roots, of codes that differ from their root, and of finer codes that differ
 * from theirs.
 */
const GOLDSTEIN: Readonly<Record<string, number>> = {
  ...{ "01": 0, "011": -0.1, "012": -0.4, "013": 0.4, "016": -2, "018": 3.4, "019": 3.4 },
  ...{ "02": 3, "021": 3.4, "022": 3.2, "023": 3.4, "024": -0.3, "025": -0.3, "026": 4, "027": 4, "028": 4 },
  ...{ "03": 4, "031": 5.2, "032": 4.5, "033": 5.2, "0334": 6, "034": 7, "035": 7, "037": 5, "038": 7, "039": 5 },
  ...{ "04": 1, "042": 1.9, "043": 2.8, "044": 2.5, "045": 5, "046": 7 },
  ...{ "05": 3.5, "051": 3.4, "053": 3.8, "054": 6, "055": 7, "056": 7, "057": 8 },
  ...{ "06": 6, "061": 6.4, "062": 7.4, "063": 7.4, "064": 7 },
  ...{ "07": 7, "071": 7.4, "072": 8.3, "073": 7.4, "074": 8.5 },
  ...{ "08": 5, "084": 7, "085": 7, "086": 9, "087": 9, "0874": 10 },
  ...{ "09": -2, "10": -5, "11": -2, "12": -4, "124": -5, "125": -5, "126": -5, "127": -5, "128": -5, "129": -5 },
  ...{ "13": -6, "130": -4.4, "131": -5.8, "132": -5.8, "133": -5.8, "134": -5.8, "135": -5.8, "136": -7, "137": -7, "138": -7, "139": -7 },
  ...{ "14": -6.5, "144": -7.5, "145": -7.5, "15": -7.2 },
  ...{ "16": -4, "162": -5.6, "163": -8, "164": -7, "165": -6.5, "166": -7 },
  ...{ "17": -7, "171": -9.2, "172": -5, "173": -5, "174": -5, "175": -9, "176": -9 },
  ...{ "18": -9, "182": -9.5, "1821": -9, "1822": -9, "1823": -10, "183": -10, "184": -8, "185": -8, "186": -10 },
  ...{ "19": -10, "191": -9.5, "192": -9.5, "196": -9.5, "20": -10 },
};

/** The Goldstein score of a CAMEO code; null where it has none. */
export const goldsteinOf = (code: string): number | null =>
  GOLDSTEIN[code] ?? GOLDSTEIN[code.slice(0, 3)] ?? GOLDSTEIN[code.slice(0, 2)] ?? null;

/** CAMEO's roles for PLOVER's sectors; those it does not tell apart have none. */
const ROLES: Readonly<Record<string, string>> = {
  COP: "COP",
  GOV: "GOV",
  JUD: "JUD",
  LEG: "LEG",
  MIL: "MIL",
  PRM: "UAF",
  PTY: "PTY",
  REB: "REB",
  SPY: "SPY",
  UAF: "UAF",
  AGR: "AGR",
  BUS: "BUS",
  CRM: "CRM",
  CVL: "CVL",
  EDU: "EDU",
  ELI: "ELI",
  JRN: "MED",
  LAB: "LAB",
  MED: "HLH",
  REF: "REF",
  OPP: "OPP",
  SOC: "CVL",
};

/** What stands in PLOVER for a country and is a role, or a group of states, in CAMEO. */
const NO_COUNTRY: Readonly<Record<string, { role: string; country?: string; group?: string }>> = {
  IGO: { role: "IGO" },
  UNO: { role: "IGO", group: "UNO" },
  EUR: { role: "IGO", country: "EUR", group: "EEC" },
  NGO: { role: "NGO" },
  ISM: { role: "NGM" },
  IMG: { role: "IMG" },
  MNC: { role: "MNC" },
};

/** An actor as CAMEO codes it: at most three roles. */
export interface CameoActor {
  readonly code: string;
  readonly country: string;
  readonly group: string;
  readonly roles: readonly string[];
}

/** The CAMEO code of who has this country (or what PLOVER has in its place) and these PLOVER sectors: `IRQGOV`, `IGOUNO`. */
export function cameoActor(country: string | null, sectors: readonly string[]): CameoActor {
  const own = [...new Set(sectors.flatMap((s) => ROLES[s] ?? []))];
  const special = NO_COUNTRY[country ?? ""];
  if (special === undefined) {
    const roles = own.slice(0, 3);
    return { code: `${country ?? ""}${roles.join("")}`, country: country ?? "", group: "", roles };
  }
  const { role, country: ofStates = "", group = "" } = special;
  const others = own.filter((r) => r !== role).slice(0, 2);
  return { code: `${role}${ofStates}${group}${others.join("")}`, country: ofStates, group, roles: [role, ...others] };
}
