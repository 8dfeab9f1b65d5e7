import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { completeRows } from "./complete-rows";
import { pearsonTable } from "./pearson";

export interface PrincipalComponents {
  /** Variance that each component stands for, the largest first; they sum to the columns with spread. */
  eigenvalues: number[];
  /** The same as shares of the whole, summing to 1. */
  shares: number[];
  /** For each component and column: their correlation, from −1 to 1; NaN for a column without spread. */
  loadings: number[][];
  /** Units that have every figure; the others are left out. */
  units: number;
}

/**
 * Principal components of columns brought to mean 0 and deviation 1: in how many directions the
 * indicators really spread, and which go together.
 *
 * A component has no sign of its own: it is turned so that its loadings sum to zero or more. A
 * column that is equal for all has no correlation and takes no part. No components where fewer
 * than two units are complete, or no column has spread.
 *
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4; eigenvalues by ml-matrix
 * @example principalComponents([[1, 2, 3], [2, 4, 6]]).shares // → [1, 0]
 */
export function principalComponents(columns: readonly ArrayLike<number>[]): PrincipalComponents {
  const complete = completeRows(columns);
  const units = complete[0]?.length ?? 0;
  const spread = complete.flatMap((column, at) =>
    column.some((value) => value !== column[0]) ? [at] : [],
  );
  if (spread.length === 0) return { eigenvalues: [], shares: [], loadings: [], units };

  const used = complete.filter((_, at) => spread.includes(at));
  const matrix = Matrix.from1DArray(spread.length, spread.length, Array.from(pearsonTable(used)));
  const solved = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  // Smallest first, as they are solved; rounding leaves some a hair below zero.
  const eigenvalues = solved.realEigenvalues.map((each) => Math.max(0, each)).reverse();
  const loadings = eigenvalues.map((eigenvalue, component) => {
    const vector = solved.eigenvectorMatrix.getColumn(spread.length - 1 - component);
    const sign = vector.reduce((sum, each) => sum + each, 0) < 0 ? -1 : 1;
    const row = new Array<number>(columns.length).fill(Number.NaN);
    for (const [place, at] of spread.entries()) {
      row[at] = (vector[place] ?? 0) * Math.sqrt(eigenvalue) * sign;
    }
    return row;
  });
  return {
    eigenvalues,
    shares: eigenvalues.map((each) => each / spread.length),
    loadings,
    units,
  };
}
