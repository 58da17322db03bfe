import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { type FormEvent, useState } from "react";
import { answerOf, api } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { TextArea } from "../../components/text-area.js";
import { useTexts } from "../../language/texts.js";
import { AdminPage, Told } from "./frame.js";
import { ingestionTexts } from "./ingestion-texts.js";
import { RunCard } from "./run.js";

interface FoldersProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The folders that the server offers. */
function Folders({ chosen, onChange }: FoldersProps) {
  const t = useTexts(ingestionTexts);
  const { data } = useQuery({ queryKey: ["admin", "folders"], queryFn: () => answerOf(api.GET("/api/v1/ingestions/folders")) });
  return (
    <fieldset className="admin-folders">
      <legend className="small soft">{t.folders}</legend>
      {data?.rows.length === 0 && <p className="small soft">{t.noFolders}</p>}
      {data?.rows.map(({ name }) => (
        <label key={name} className="admin-folder">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => onChange(chosen.includes(name) ? chosen.filter((n) => n !== name) : [...chosen, name])}
          />{" "}
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** What is to be read, and the start of a run. */
function StartForm() {
  const t = useTexts(ingestionTexts);
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [folders, setFolders] = useState<readonly string[]>([]);
  const addresses = text.split(/\s+/).filter((line) => line !== "");
  const isNothing = addresses.length + folders.length === 0;
  const start = useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/ingestions", { body: { addresses, folders: [...folders] } })),
    onSuccess: () => {
      setText("");
      setFolders([]);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin"] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isNothing) start.mutate();
  };
  return (
    <form className="admin-start" onSubmit={submit}>
      <TextArea label={t.addresses} value={text} onChange={setText} rows={3} maxLength={100_000} />
      <Folders chosen={folders} onChange={setFolders} />
      <div className="admin-actions">
        <Button type="submit" look="strong" isDisabled={start.isPending || isNothing}>
          <Play size={16} aria-hidden="true" className="flips" /> {t.start}
        </Button>
        {isNothing && <span className="small soft">{t.nothing}</span>}
      </div>
      <Told error={start.error} />
    </form>
  );
}

/** Runs that read articles into the archive: started, followed as they go, and what they refused. */
export default function IngestionsPage() {
  const t = useTexts(ingestionTexts);
  const query = useInfiniteQuery({
    queryKey: ["admin", "ingestions"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET("/api/v1/ingestions", { params: { query: { limit: 20, after: pageParam } } })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AdminPage part="ingestions" lead={t.lead}>
      <StartForm />
      <Section title={t.runs}>
        {query.isPending && <Loading />}
        {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <Empty>{t.none}</Empty>}
        <ol className="admin-list">
          {rows.map((run) => (
            <RunCard key={run.id} listed={run} />
          ))}
        </ol>
        {query.hasNextPage && <Pager query={query} />}
      </Section>
    </AdminPage>
  );
}
