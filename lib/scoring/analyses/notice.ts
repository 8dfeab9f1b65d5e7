/** What a reader of a result must be told beside it. */
export interface AnalysisNotice {
  kind: "few-samples" | "nothing-moves" | "not-defined" | "uncertain";
  message: string;
}
