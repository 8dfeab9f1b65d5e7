/**
 * A hindrance that the reader can remove: the message is the whole answer, with what to do, and is
 * printed without the place in the program.
 */
export class PlainError extends Error {
  readonly isPlain = true;
}
