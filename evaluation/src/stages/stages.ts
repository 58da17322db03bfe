/** A stage of the reader, the gold it is scored on, and the figures that are recorded. */
export interface Stage {
  readonly name: "words" | "names" | "detection" | "spans" | "dossiers";
  /** The gold, below `../shared`. */
  readonly gold: string;
  /** The gold's name in tables. */
  readonly data: string;
  /** The scorer, below `../shared/eval`: `node SCORER GOLD OUTPUT` ends with a line of JSON. */
  readonly scorer: string;
  /** What makes articles of the gold, below `../shared/eval`; or the file of articles, below `../shared`. */
  readonly articles: { readonly made: string } | { readonly file: string };
  /** The command that reads them. */
  readonly command: "words" | "read";
  /** A row of gold: a line of JSON with an id of its own, or a block of lines, known by its number. */
  readonly rows: "lines" | "blocks";
  /** How outputs find their gold: by the number of the row, or by the row's id. */
  readonly pairedBy: "number" | "id";
  /** The figures, by their name in the scorer's JSON; `main` are those that the short table shows. */
  readonly figures: Readonly<Record<string, string>>;
  readonly main: readonly string[];
}

/** Every stage that is scored, in the order of reading. */
export const STAGES: readonly Stage[] = [
  {
    name: "words",
    gold: "data/words-ud-pud/dev.conllu",
    data: "UD Arabic-PUD",
    scorer: "score-words.mjs",
    articles: { made: "words-articles.mjs" },
    command: "words",
    rows: "blocks",
    pairedBy: "number",
    figures: { seg_f1: "words cut right (F1)", upos_f1: "… with their part of speech", lemma_f1: "… with their lemma" },
    main: ["seg_f1", "upos_f1", "lemma_f1"],
  },
  {
    name: "names",
    gold: "data/names-anercorp/train.tsv",
    data: "ANERcorp, first five sixths",
    scorer: "score-names.mjs",
    articles: { made: "names-articles.mjs" },
    command: "read",
    rows: "blocks",
    pairedBy: "number",
    figures: { names_f1: "names, span and kind (F1)" },
    main: ["names_f1"],
  },
  {
    name: "detection",
    gold: "data/events-gsr/detection.dev.jsonl",
    data: "events-gsr sentences",
    scorer: "score-detection.mjs",
    articles: { made: "gsr-articles.mjs" },
    command: "read",
    rows: "lines",
    pairedBy: "number",
    figures: {
      assault_clear_f1: "ASSAULT, clear cases (F1)",
      protest_clear_f1: "PROTEST, clear cases (F1)",
      assault_f1: "ASSAULT, every case (F1)",
      protest_f1: "PROTEST, every case (F1)",
    },
    main: ["assault_clear_f1", "protest_clear_f1"],
  },
  {
    name: "spans",
    gold: "data/events-gsr/spans.dev.jsonl",
    data: "events-gsr records",
    scorer: "score-spans.mjs",
    articles: { made: "gsr-articles.mjs" },
    command: "read",
    rows: "lines",
    pairedBy: "number",
    figures: {
      event_found: "event found",
      trigger: "trigger",
      source_words: "source, its words",
      source_country: "source, its country",
      source_sector: "source, its sector",
      target_words: "target, its words",
      target_country: "target, its country",
      target_sector: "target, its sector",
    },
    main: ["event_found", "source_words", "target_words"],
  },
  {
    name: "dossiers",
    gold: "gold/dev.gold.jsonl",
    data: "61 articles by hand",
    scorer: "score-dossiers.mjs",
    articles: { file: "gold/dev.articles.jsonl" },
    command: "read",
    rows: "lines",
    pairedBy: "id",
    figures: {
      trigger_f1: "happenings found (F1)",
      type_f1: "… with their type",
      who_f1: "… and who did it to whom",
      full_f1: "… and status and chain: whole",
      participants_f1: "participants (F1)",
      chain_f1: "links of the chain (F1)",
      type_of_paired: "type, of paired",
      status_of_paired: "status, of paired",
      chain_of_paired: "chain, of paired",
      chain_where_gold_has_one: "chain, where gold has one",
      a_mode_where_gold_has_one: "a mode, where gold has one",
      place_where_gold_has_one: "place, where gold has one",
      date_where_gold_has_one: "date, where gold has one",
      counts: "counts",
    },
    main: ["type_f1", "participants_f1", "chain_f1", "status_of_paired"],
  },
];
