import { z } from "zod";

const Label = z.object({ id: z.string(), arabic: z.string(), english: z.string() });

/** The words for the values of the API, in both languages. */
export const Ontology = z
  .object({
    types: z.array(Label.extend({ quad: z.string().nullable(), score: z.number().nullable() })),
    modes: z.array(Label.extend({ type: z.string() })),
    statuses: z.array(Label),
    stances: z.array(Label),
    kinds: z.array(Label),
    sectors: z.array(Label),
    contexts: z.array(Label),
    links: z.array(Label).describe("kinds of the links of a chain"),
    roles: z.array(Label).describe("roles of accounts"),
    countries: z.array(Label.extend({ alpha2: z.string().nullable() })),
  })
  .meta({ id: "Ontology" });
