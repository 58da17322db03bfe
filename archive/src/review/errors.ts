/** Why something that a person wanted cannot be done; the message is a sentence for that person. */
export class DecisionError extends Error {
  override name = "DecisionError";

  /**
   * `not-found`: there is no such thing; `conflict`: somebody else was quicker, look again; `invalid`: what was sent makes no sense;
   * `forbidden`: not for this person; `refused`: against a limit.
   */
  constructor(
    readonly code: "not-found" | "conflict" | "invalid" | "forbidden" | "refused",
    message: string,
  ) {
    super(message);
  }
}

/** Who does something, and when. */
export interface By {
  /** Id of the person. */
  readonly who: string;
  readonly at: Date;
}
