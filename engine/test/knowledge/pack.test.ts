import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packKnowledge, unpackKnowledge } from "../../src/knowledge/pack.js";
import type { CompiledKnowledge } from "../../src/knowledge/types.js";

/** Long and short texts, in ASCII and not: those that stand in the head and those behind it. */
const text = fc
  .tuple(fc.string({ unit: fc.constantFrom("a", "\n", "\t", "ب", "ٌ", "\ufeff", '"', "\\") }), fc.constantFrom(1, 4_000))
  .map(([unit, times]) => unit.repeat(times));
const body = fc.record({
  version: fc.string(),
  givenNames: text,
  models: fc.dictionary(fc.string(), text),
  tables: fc.dictionary(fc.string(), text),
  lexicon: fc.record({ lexemes: text, features: text, forms: text }),
  predicates: fc.array(fc.record({ id: fc.string(), lemmas: fc.array(fc.string()) })),
}) as unknown as fc.Arbitrary<CompiledKnowledge>;

describe("a packed knowledge base", () => {
  it("is unpacked as it was, wherever its bytes lie", () => {
    fc.assert(
      fc.property(body, fc.nat(9), (compiled, before) => {
        const packed = packKnowledge(compiled);
        const shifted = new Uint8Array(before + packed.length);
        shifted.set(packed, before);
        expect(unpackKnowledge(shifted.subarray(before))).toEqual(compiled);
      }),
      { numRuns: 60 },
    );
  });

  const packed = packKnowledge({ version: "1", givenNames: "محمد ".repeat(9_000) } as CompiledKnowledge);
  it.each([
    ["of none", new Uint8Array()],
    ["of another format", new TextEncoder().encode('{"version":"1","lexicon":{}}')],
    ["cut in the head", packed.subarray(0, 40)],
    ["cut in a text", packed.subarray(0, packed.length - 1)],
  ])("%s is refused", (_, bytes) => expect(() => unpackKnowledge(bytes)).toThrow());
});
