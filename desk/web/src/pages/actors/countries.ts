import { COUNTRY_CODES, countryName } from "../../labels/countries.js";
import { useFormat } from "../../language/format.js";
import { usePreferences } from "../../preferences.js";

/** All countries to choose from, in the order of the language. */
export function useCountryOptions(): readonly { readonly value: string; readonly text: string }[] {
  const { language } = usePreferences();
  const { compare } = useFormat();
  return COUNTRY_CODES.map((value) => ({ value, text: countryName(value, language) })).sort((a, b) => compare(a.text, b.text));
}
