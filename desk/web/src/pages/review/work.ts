import { useState } from "react";
import { ProblemError } from "../../api/problem.js";
import { useTexts } from "../../language/texts.js";
import { useDecide, type Verdict } from "./data.js";
import { reviewTexts } from "./texts.js";

/** Deciding and taking back, with what is said of it. */
export interface Work {
  submit(verdict: Verdict, after: () => void): void;
  /** Takes back one's last decision here; where there is none, `other`. */
  takeBack(other: number | null): void;
  /** A sentence on what came of the last thing done. */
  readonly said: string;
  readonly hasOwn: boolean;
  readonly isBusy: boolean;
}

/** Sends verdicts, says in a sentence what came of them, and keeps what may be taken back. */
export function useWork(): Work {
  const t = useTexts(reviewTexts);
  const { decide, undo } = useDecide();
  const [said, setSaid] = useState("");
  const [own, setOwn] = useState<readonly number[]>([]);
  const told = { accept: t.saidAccepted, reject: t.saidRejected, correct: t.saidCorrected, add: t.saidCorrected };
  const onError = (error: Error): void =>
    setSaid(error instanceof ProblemError && error.status === 409 ? t.conflict : `${t.failed}: ${error.message}`);
  return {
    submit: (verdict, after) =>
      decide.mutate(verdict, {
        onSuccess: (made) => {
          setSaid(told[verdict.kind]);
          setOwn((all) => [...all, made.id]);
          after();
        },
        onError,
      }),
    takeBack: (other) => {
      const id = own.at(-1) ?? other;
      if (id === null) setSaid(t.nothingToUndo);
      else
        undo.mutate(id, {
          onSuccess: () => {
            setSaid(t.saidUndone);
            setOwn((all) => all.filter((o) => o !== id));
          },
          onError,
        });
    },
    said,
    hasOwn: own.length > 0,
    isBusy: decide.isPending || undo.isPending,
  };
}
