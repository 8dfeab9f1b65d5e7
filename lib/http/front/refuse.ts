import type { ServerResponse } from "node:http";
import { type ProblemStatus, toProblem } from "../problem";
import type { ParameterProblem } from "../request-problem";

/** Why a request goes no further. */
export interface Refusal {
  status: ProblemStatus;
  detail: string;
  parameters?: readonly ParameterProblem[];
  headers?: Readonly<Record<string, string>>;
}

/** Answers in the API's way below /api, elsewhere in a sentence; nobody on the way stores it. */
export function refuse(response: ServerResponse, path: string, refusal: Refusal): void {
  const { status, detail, parameters, headers } = refusal;
  const isApi = path.startsWith("/api/");
  const body = isApi ? JSON.stringify(toProblem(status, detail, parameters)) : `${detail}\n`;
  response.writeHead(status, {
    "Content-Type": isApi ? "application/problem+json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}
