import type { Model } from "../../learning/model.js";
import type { Vocabulary } from "../../learning/vocabulary.js";
import { LABELS } from "./labels.js";

const COUNT = LABELS.length;

/** Places of 16 bits in a slot, an even number: the hash (two), a weight for each label, and 1 where the slot is taken. */
const SLOT = (COUNT + 4) & ~1;
const WEIGHTS = 2;
const TAKEN = COUNT + 2;

/** How many features are looked up at once. */
const AT_ONCE = 32;

/**
 * The features of a model of names with their weights. A model has them apart, a table of hashes and rows of weights; here each hash
 * stands beside its weights (open addressing, at most three quarters full), so that finding both is one look into memory, and most of the tagger's time goes there.
 */
export class WeightTable {
  private readonly mask: number;
  private readonly slots: Int16Array;
  /** The same memory in numbers of 32 bits, for the hashes. */
  private readonly hashes: Int32Array;
  /** Of the features that are looked up at once: the hashes that are perhaps known, and those that the first slots have. */
  private readonly held = new Int32Array(AT_ONCE);
  private readonly first = new Int32Array(AT_ONCE);

  constructor(
    weights: Model["weights"],
    private readonly known: Vocabulary,
  ) {
    let slots = 16;
    while (slots * 3 < 4 * known.size) slots *= 2;
    this.mask = slots - 1;
    const memory = new ArrayBuffer(2 * SLOT * slots);
    this.slots = new Int16Array(memory);
    this.hashes = new Int32Array(memory);
    this.fill(weights, known.hashes);
  }

  private fill(weights: Model["weights"], known: Uint32Array): void {
    const { slots, hashes, mask } = this;
    for (let n = 0; n < known.length; n++) {
      const hash = (known[n] as number) | 0;
      let slot = hash & mask;
      while (slots[slot * SLOT + TAKEN] !== 0) slot = (slot + 1) & mask;
      hashes[(slot * SLOT) >> 1] = hash;
      slots[slot * SLOT + TAKEN] = 1;
      const from = (n + COUNT) * COUNT;
      const to = slot * SLOT + WEIGHTS;
      for (let c = 0; c < COUNT; c++) slots[to + c] = weights[from + c] as number;
    }
  }

  /** Adds the weights of a feature to the scores of the labels that begin at `at`; what training met too seldom adds nothing. */
  add(scores: Int32Array, at: number, hash: number): void {
    if (this.known.mayHold(hash) !== 0) this.addFrom(scores, at, hash, hash & this.mask);
  }

  /**
   * The same for the first `count` features of a list, in three rounds: those that are not known are sorted out (without a branch:
   * which ones they are no processor can foresee), then all slots are asked for, so that memory gives many at a time, then added.
   */
  addAll(scores: Int32Array, at: number, features: Int32Array, count: number): void {
    const { known, hashes, mask, held, first } = this;
    for (let from = 0; from < count; from += AT_ONCE) {
      let left = 0;
      for (let k = from; k < count && k < from + AT_ONCE; k++) {
        const hash = features[k] as number;
        held[left] = hash;
        left += known.mayHold(hash);
      }
      for (let k = 0; k < left; k++) first[k] = hashes[(((held[k] as number) & mask) * SLOT) >> 1] as number;
      for (let k = 0; k < left; k++) {
        const hash = held[k] as number;
        const slot = hash & mask;
        if (first[k] === hash) this.addSlot(scores, at, slot);
        else this.addFrom(scores, at, hash, slot);
      }
    }
  }

  private addFrom(scores: Int32Array, at: number, hash: number, begin: number): void {
    const { slots, hashes, mask } = this;
    let slot = begin;
    while (hashes[(slot * SLOT) >> 1] !== hash || slots[slot * SLOT + TAKEN] === 0) {
      if (slots[slot * SLOT + TAKEN] === 0) return;
      slot = (slot + 1) & mask;
    }
    this.addSlot(scores, at, slot);
  }

  private addSlot(scores: Int32Array, at: number, slot: number): void {
    const { slots } = this;
    const from = slot * SLOT + WEIGHTS;
    for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (slots[from + c] as number);
  }
}
