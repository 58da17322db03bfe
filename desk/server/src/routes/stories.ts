import type { Archive, HappeningRow } from "@isnad/archive";
import { englishInReports, speakersOfReports, wordsOfReports } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { notFound } from "../http/problems.js";
import { FilterQuery } from "../schemas/filters.js";
import { Happening, HappeningPage, Story, StoryPage } from "../schemas/stories.js";
import { EventType, Id, list, PageQuery, whole } from "../schemas/values.js";
import { filtersOf, pageOf } from "./ask.js";

const StoryQuery = FilterQuery.extend({
  ...PageQuery.shape,
  least: whole(1, 100_000).default(1).describe("articles of a story at least"),
  order: z.enum(["newest", "largest"]).default("newest"),
});

const HappeningQuery = PageQuery.extend({
  type: list(EventType).optional(),
  least: whole(1, 100_000).default(1).describe("articles that tell of it at least"),
});

/** What separates names in a value that tellings are compared by. */
const BETWEEN = "، ";

/** The English names in what tellings of a happening are compared by. */
function englishOf({ agree, differ, development }: HappeningRow, english: ReadonlyMap<string, string>): Record<string, string> {
  const values = [...Object.values(agree), ...[...differ, ...development].flatMap((d) => d.versions.map((v) => v.value))];
  const names = values.flatMap((value) => (typeof value === "string" ? value.split(BETWEEN) : []));
  return Object.fromEntries(names.flatMap((name) => (english.has(name) ? [[name, english.get(name) as string]] : [])));
}

/** Happenings with the words of those who tell of them, and with who the speakers and those told of are. */
async function withWords({ database }: Archive, rows: readonly HappeningRow[]) {
  const told = rows.flatMap((h) => h.tellers);
  const [words, speakers, english] = await Promise.all([
    wordsOfReports(database, told),
    speakersOfReports(database, told),
    // Only what several tell is compared.
    englishInReports(
      database,
      rows.flatMap((h) => (h.tellers.length > 1 ? h.tellers : [])),
    ),
  ]);
  const tellerOf = (teller: HappeningRow["tellers"][number]) => {
    const id = `${teller.article} ${teller.report}`;
    const chain = teller.chain.map((link, i) => {
      const speaker = speakers.get(id)?.[i];
      // The chain is that of the last join: since then the report may have been corrected.
      const { actor, english } = speaker?.name === link.name ? speaker : { actor: null, english: null };
      return { ...link, actor, english };
    });
    return { ...teller, chain, ...(words.get(id) ?? { sentence: "", trigger: "" }) };
  };
  return rows.map((h) => ({ ...h, tellers: h.tellers.map(tellerOf), english: englishOf(h, english) }));
}

/** Stories, and the happenings that their articles tell of. */
export const storyRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse } = app.desk;
  app.get(
    "/stories",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["stories"], summary: "Stories", querystring: StoryQuery, response: { 200: StoryPage } },
    },
    async ({ query }) =>
      archive.storyCards(filtersOf(query), pageOf(query), { analyse, latin: query.latin, least: query.least, order: query.order }) as never,
  );
  app.get(
    "/stories/:id",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["stories"], summary: "A story with its articles", params: z.object({ id: Id }), response: { 200: Story } },
    },
    async ({ params }) => {
      const story = await archive.story(params.id);
      if (story === null) throw notFound("story");
      return story as never;
    },
  );
  app.get(
    "/stories/:id/happenings",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["stories"],
        summary: "What a story's articles tell of, that of the most articles first",
        params: z.object({ id: Id }),
        querystring: HappeningQuery,
        response: { 200: HappeningPage },
      },
    },
    async ({ params, query }) => {
      const found = await archive.happenings({ story: params.id, types: query.type, least: query.least }, pageOf(query));
      return { next: found.next, rows: await withWords(archive, found.rows) } as never;
    },
  );
  app.get(
    "/happenings/:id",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["stories"], summary: "One happening", params: z.object({ id: Id }), response: { 200: Happening } },
    },
    async ({ params }) => {
      const { rows } = await archive.happenings({ id: params.id }, { limit: 1 });
      const [happening] = await withWords(archive, rows);
      if (happening === undefined) throw notFound("happening");
      return happening as never;
    },
  );
};
