import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Ingestion } from "../../api/types.js";

/** A run as it stands now, and whether the server is heard of. */
export interface Followed {
  readonly run: Ingestion;
  readonly isLost: boolean;
}

/** Follows a run that is under way by server-sent events, to its end; then everything is asked for anew, for the archive has grown. */
export function useFollowed(listed: Ingestion): Followed {
  const client = useQueryClient();
  const [told, setTold] = useState<Ingestion | null>(null);
  const [isLost, setLost] = useState(false);
  const { id } = listed;
  const isRunning = listed.state === "running" && told?.state !== "done" && told?.state !== "failed";
  useEffect(() => {
    if (!isRunning) return;
    const source = new EventSource(`/api/v1/ingestions/${encodeURIComponent(id)}/events`);
    const take = (event: MessageEvent<string>): void => {
      setLost(false);
      setTold(JSON.parse(event.data) as Ingestion);
    };
    source.addEventListener("progress", take);
    source.addEventListener("end", (event) => {
      take(event);
      source.close();
      void client.invalidateQueries();
    });
    // The browser tries again by itself.
    source.addEventListener("error", () => setLost(true));
    return () => source.close();
  }, [id, isRunning, client]);
  return { run: listed.state === "running" ? (told ?? listed) : listed, isLost: isLost && isRunning };
}
