import type { Known } from "../names/types.js";
import type { Word } from "../words/types.js";
import { isMortal, pronounFits } from "./fitting.js";

/** How far back a reference looks, in mentions. */
const REACH = 400;

/** One mention of somebody; `subject` where a clause has him as its subject. */
interface Mentioned {
  readonly token: number;
  readonly entity: Known;
  readonly subject: boolean;
}

/** Whoever was mentioned in an article so far, in order of tokens, and whom pronouns and dropped subjects therefore mean. */
export class Discourse {
  private readonly mentions: Mentioned[] = [];

  /** Notes a mention. */
  note(token: number, entity: Known, subject: boolean): void {
    this.mentions.push({ token, entity, subject });
  }

  /** Who did something last before a token and fits. */
  lastSubject(token: number, fits: (e: Known) => boolean): Known | null {
    return this.mentions.findLast((m) => m.token < token && m.subject && fits(m.entity))?.entity ?? null;
  }

  /** The last two who were mentioned before a token and fit, in the order of the text; nobody where there are not two. */
  lastTwo(token: number, fits: (e: Known) => boolean): Known[] {
    const two: Known[] = [];
    for (let k = this.mentions.length - 1; k >= 0 && this.mentions.length - k < 60 && two.length < 2; k--) {
      const m = this.mentions[k] as Mentioned;
      if (m.token < token && fits(m.entity) && !two.includes(m.entity)) two.push(m.entity);
    }
    return two.length === 2 ? two.reverse() : [];
  }

  /** The last two of one kind who fit, of countries only where one is a subject, in the order of the text; nobody where there are none. */
  lastAlike(token: number, fits: (e: Known) => boolean): Known[] {
    const byKind = new Map<string, Known[]>();
    const acting = new Set<string>();
    for (let k = this.mentions.length - 1; k >= 0 && this.mentions.length - k < 60; k--) {
      const { token: at, entity, subject } = this.mentions[k] as Mentioned;
      if (at >= token || !fits(entity)) continue;
      // `نظيره التركي`: a person without his name.
      const counterpart = entity.kind === "described" && entity.country !== null && entity.sectors[0] === "GOV";
      if ((entity.kind === "described" && !counterpart) || entity.sectors.includes("JRN")) continue;
      const kind = counterpart ? "person" : entity.kind;
      const found = byKind.get(kind) ?? [];
      byKind.set(kind, found);
      if (!found.includes(entity) && found.length < 2) found.push(entity);
      if (subject && found.includes(entity)) acting.add(kind);
      if (found.length === 2 && (kind !== "country" || acting.has(kind))) return [...found].reverse();
    }
    return [];
  }

  /** The latest mention before a token that fits, among the last few hundred. */
  before(token: number, fits: (e: Known) => boolean): Known | undefined {
    for (let k = this.mentions.length - 1; k >= 0 && this.mentions.length - k <= REACH; k--) {
      const m = this.mentions[k] as Mentioned;
      if (m.token < token && fits(m.entity)) return m.entity;
    }
    return undefined;
  }

  /** The latest entity before `token` that a pronoun of these features may mean. */
  pronoun(feats: string, token: number, subjectsFirst = false, barred: Known | null = null, mortal = false): Known | null {
    if (feats[0] !== "3") return null;
    const fits = (e: Known): boolean => e !== barred && pronounFits(feats, e) && (!mortal || isMortal(e));
    let best: { score: number; entity: Known } | null = null;
    for (let k = this.mentions.length - 1; k >= 0 && this.mentions.length - k < 40; k--) {
      const m = this.mentions[k] as Mentioned;
      if (m.token >= token || !fits(m.entity)) continue;
      const score =
        m.token +
        (m.subject ? (subjectsFirst ? 60 : 6) : 0) +
        (m.entity.kind === "person" ? 3 : 0) -
        (m.entity.kind === "place" ? 4 : 0) -
        (m.entity.kind === "described" && !m.entity.animate ? 12 : 0) -
        // `حزب الله` is one, `الحوثيون` are many.
        (feats === "3mp" && m.entity.kind === "group" && !/[وي]ن$/.test(m.entity.name.split(" ", 1)[0] as string) ? 12 : 0);
      if (best === null || score > best.score) best = { score, entity: m.entity };
    }
    return best?.entity ?? null;
  }

  /** Whom the dropped subject of a verb means: the last subject that agrees, else whoever a pronoun would mean; who only tells where it `says`. */
  dropped(word: Word, token: number, says: boolean): Known | null {
    const f = word.best?.features;
    if (f?.person !== 3) return null;
    const wanted = f.number === "p" ? "p" : f.gender;
    const fits = (e: Known): boolean =>
      (says || !e.teller) &&
      (wanted === "p" ? e.gender === "p" || e.kind === "group" || e.gender === "f" : wanted === null || e.gender === wanted);
    for (let k = this.mentions.length - 1; k >= 0 && this.mentions.length - k < 60; k--) {
      const m = this.mentions[k] as Mentioned;
      if (m.token < token && m.subject && m.entity.animate && fits(m.entity)) return m.entity;
    }
    const meant = this.pronoun(`3${wanted ?? "m"}${f.number ?? "s"}`, token);
    return meant?.animate && (says || !meant.teller) ? meant : null;
  }
}
