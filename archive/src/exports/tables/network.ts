import { field, type Table } from "../fields.js";
import type { EdgeRecord, NodeRecord } from "../source/network.js";

const needed = { needed: true };

/** Attributes of nodes; the id is the actor's, or the country's code. */
export const NODES: Table<NodeRecord> = {
  name: "nodes",
  says: "Somebody who has to do with others. The id is the actor's, with `--by country` the country's code; the label is the English name, else the Arabic one.",
  fields: [
    field("name", "text", "Name in Arabic.", (n) => n.name, needed),
    field("english", "text", "Name in English; where there is none, its transliteration, ending in ` (transliterated)`.", (n) => n.english),
    field("kind", "text", "person, organisation, group, country, place or facility.", (n) => n.kind, needed),
    field("country", "text", "ISO 3166 alpha-3 code, or IGO UNO EUR NGO ISM IMG MNC.", (n) => n.country),
    field("sectors", "list", "PLOVER sector codes, parted by blanks.", (n) => n.sectors, needed),
    field("happenings", "integer", "Happenings shared with others of the network, counted with each.", (n) => n.happenings, {
      needed: true,
      unit: "happenings",
    }),
  ],
};

/** Attributes of edges. */
export const EDGES: Table<EdgeRecord> = {
  name: "edges",
  says: "What passes from one to another: directed from who does it to whom it is done; both ways between those who meet, agree, cooperate or fight.",
  fields: [
    field("weight", "integer", "Happenings, each once however many tell it.", (e) => e.happenings, { needed: true, unit: "happenings" }),
    field("score", "number", "Mean of their PLOVER scores: above nought with, below against one another.", (e) => e.score, {
      needed: true,
      unit: "PLOVER score, -10 to 10",
    }),
    field("sign", "integer", "1, 0 or -1: the sign of `score`.", (e) => Math.sign(e.score), needed),
    field("cooperation", "integer", "Happenings with a score above nought.", (e) => e.cooperation, { needed: true, unit: "happenings" }),
    field("conflict", "integer", "Happenings with a score below nought.", (e) => e.conflict, { needed: true, unit: "happenings" }),
    field("first", "text", "Day of the first, ISO 8601.", (e) => e.first),
    field("last", "text", "Day of the last.", (e) => e.last),
  ],
};
