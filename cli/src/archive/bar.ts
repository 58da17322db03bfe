import progress from "cli-progress";

/** Shows how far a run has come, on standard error. */
export interface Bar {
  /** `done` of the total, and a word beside it. */
  at(done: number, note: string): void;
  stop(): void;
}

const time = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return "?";
  const s = Math.round(seconds);
  return s < 60
    ? `${s} s`
    : s < 3600
      ? `${Math.floor(s / 60)} min ${s % 60} s`
      : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
};

/** Milliseconds between two lines where standard error is no terminal. */
const SELDOM = 10_000;

/**
 * A bar with the share done, articles a second and the time left. `total` in any unit; nothing is shown where it is 0, and only the note
 * where it is not known (null).
 */
export function progressBar(total: number | null): Bar {
  if (total !== null && total <= 0) return { at: () => {}, stop: () => {} };
  const began = Date.now();
  const bar = new progress.SingleBar(
    {
      stream: process.stderr,
      noTTYOutput: !process.stderr.isTTY,
      notTTYSchedule: SELDOM,
      hideCursor: true,
      clearOnComplete: true,
      format: (options, { progress: share }, payload) =>
        total === null ? payload.note : `${progress.Format.BarFormat(share, options)} ${Math.floor(share * 100)}% ${payload.note}`,
    },
    progress.Presets.shades_classic,
  );
  bar.start(total ?? 0, 0, { note: "" });
  return {
    at: (done, note) => {
      if (total === null) return bar.update(0, { note });
      const seconds = (Date.now() - began) / 1000;
      const left = done > 0 ? time((seconds * (total - done)) / done) : "?";
      bar.update(Math.min(done, total), { note: `${note}, ${left} left` });
    },
    stop: () => bar.stop(),
  };
}
