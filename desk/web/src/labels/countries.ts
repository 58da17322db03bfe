import names from "virtual:countries";
import type { Language } from "../preferences.js";

/** What stands where no single country does, by PLOVER's codes. */
const OTHERS: Readonly<Record<string, readonly [arabic: string, english: string]>> = {
  EUR: ["الاتحاد الأوروبي", "European Union"],
  IGO: ["منظمة دولية", "International organisation"],
  IMG: ["جماعة مسلحة عابرة للحدود", "International militant group"],
  ISM: ["جماعة إسلامية عابرة للحدود", "International Islamist group"],
  MNC: ["شركة متعددة الجنسيات", "Multinational company"],
  NGO: ["منظمة غير حكومية", "Non-governmental organisation"],
  UNO: ["الأمم المتحدة", "United Nations"],
};

/** The name of a country by its alpha-3 code; the code where it is none we know. */
export function countryName(code: string, language: Language): string {
  const pair = names[code] ?? OTHERS[code];
  return pair === undefined ? code : pair[language === "ar" ? 0 : 1];
}

/** The codes of all countries. */
export const COUNTRY_CODES: readonly string[] = Object.keys(names);
