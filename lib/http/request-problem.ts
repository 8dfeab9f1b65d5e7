/** One parameter of the query, or one path in the body, at fault and what is wrong with it. */
export interface ParameterProblem {
  name: string;
  problem: string;
}

/** A request that cannot be answered as asked; becomes problem details with this status. */
export class RequestProblem extends Error {
  readonly status: 400 | 404 | 413 | 415 | 422 | 429 | 503;
  readonly parameters: readonly ParameterProblem[];

  constructor(
    status: RequestProblem["status"],
    detail: string,
    parameters: readonly ParameterProblem[] = [],
  ) {
    super(detail);
    this.name = "RequestProblem";
    this.status = status;
    this.parameters = parameters;
  }
}
