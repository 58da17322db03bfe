import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "../../api/client.js";
import { Options } from "../../components/options.js";
import { Section } from "../../components/page.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useTexts } from "../../language/texts.js";
import { ArchivedReports } from "../../reading/archived-reports.js";
import { choice, useParams } from "../../url/params.js";
import { actorTexts } from "./texts.js";

const SPEC = { role: choice("actor", "recipient", "source", "about") };
type Role = "actor" | "recipient" | "source" | "about";

const useReports = (id: string, role: Role) =>
  useInfiniteQuery({
    queryKey: ["actor-reports", id, role],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/actors/{id}/reports", { params: { path: { id }, query: { role, limit: 12, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Reports of an actor: what it does, undergoes, says, and what others say of it. Which of them is in the address. */
export function ActorReports({ id }: { readonly id: string }) {
  const t = useTexts(actorTexts);
  const [{ role }, change] = useParams(SPEC);
  const query = useReports(id, role);
  return (
    <Section title={t.reports} className="actor-reports">
      <Options
        label={t.what}
        labelHidden
        value={role}
        onChange={(next) => change({ role: next }, { replace: true })}
        options={[
          { value: "actor", text: t.tabDoes },
          { value: "recipient", text: t.tabUndergoes },
          { value: "source", text: t.tabSays },
          { value: "about", text: t.tabAbout },
        ]}
      />
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && query.data.pages[0]?.rows.length === 0 && <Empty>{t.tabNone}</Empty>}
      <ArchivedReports query={query} />
    </Section>
  );
}
