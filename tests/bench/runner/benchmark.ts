import type { Measured } from "./measured";

/** What a benchmark is given. */
export interface BenchmarkTerms {
  /** How often each thing is measured, after a warm-up. */
  runs: number;
  /** Less work for each repetition: shows that a benchmark works, and no more. */
  isShort: boolean;
}

/** Measures one side of the product; starts what it needs and leaves nothing behind. */
export type Benchmark = (terms: BenchmarkTerms) => Promise<Measured[]>;
