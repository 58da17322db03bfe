/** How the dossier marks a name that no list has in English. */
const MARK = " (transliterated)";

/** A name in Latin letters, without the mark of transliterations. */
export const latinName = (english: string | null): string | null => english?.replace(MARK, "") ?? null;

/** The English name; null where there is a transliteration only. */
export const englishName = (english: string | null): string | null => (english?.endsWith(MARK) ? null : english);
