import { expect, it } from "vitest";
import { parseFeatures } from "../../src/words/features.js";

// What has one sort is one to the choice among readings: it remembers what the first of them scored beside its neighbours.
it.each([
  ["VPa3ms-?", "VIa3ms-?", false],
  ["VIa2fs-?", "VCa2fs-?", false],
  ["VIa3ms-?", "VIp3ms-?", false],
  ["VIa3ms-?", "VIa3mss?", false],
  ["Nms--?", "Nfs--?", false],
  ["Nmsa-?", "Nmsn-?", false],
  ["Nmp-c?", "Nmp--?", false],
  ["VIa3ms-?", "VIa3ms-!", true],
  ["Nms--?", "Nms--.", true],
])("%s and %s go alike with their neighbours: %s", (a, b, alike) => expect(parseFeatures(a).sort === parseFeatures(b).sort).toBe(alike));
