import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const BROWSER = "desk/web/test/e2e/**/*.test.ts";

/** Files that take longest begin first, or one of them would run alone at the end: all pages, what else is in a browser, then by size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId, project }: TestSpecification): number =>
      /\/pages-\w+\.test\.ts$/.test(moduleId) ? 2e9 : project.name === "browser" ? 1e9 + statSync(moduleId).size : statSync(moduleId).size;
    return files.toSorted((a, b) => weight(b) - weight(a));
  }
}

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A core each: what waits for the database or the browser leaves its core to the other.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "parts", include: ["*/test/**/*.test.ts", "desk/*/test/**/*.test.ts"], exclude: [BROWSER] },
      },
      // The app is built and the archive filled once for all files: globalSetup runs where one of them is run.
      { extends: true, test: { name: "browser", include: [BROWSER], globalSetup: "desk/web/test/e2e/setup.ts" } },
    ],
  },
});
