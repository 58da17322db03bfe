/** Input that cannot be read. The message is one sentence for the user: what is wrong and what to do. */
export class InputError extends Error {
  override name = "InputError";
}
