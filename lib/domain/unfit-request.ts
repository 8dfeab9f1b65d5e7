/** Thrown where each part of a request is known but together they say nothing. */
export class UnfitRequest extends Error {
  /** The parameter to change. */
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.name = "UnfitRequest";
    this.parameter = parameter;
  }
}
