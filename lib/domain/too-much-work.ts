/** Thrown where a request is understood and would take longer than one request may. */
export class TooMuchWork extends Error {
  /** What in the request asks for it. */
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.name = "TooMuchWork";
    this.parameter = parameter;
  }
}
