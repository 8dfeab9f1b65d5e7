import { createRandom } from "./create-random";
import { JOE_KUO } from "./joe-kuo";

const BITS = 32;
const WORD = 2 ** BITS;

/** As many dimensions as direction numbers are kept for. */
export const MOST_SOBOL_DIMENSIONS = JOE_KUO.length + 1;

/**
 * Points of Sobol's quasi-random sequence, which fill the unit cube more evenly than random ones.
 *
 * With a seed all points are shifted alike, bit by bit: as even as before, yet none lies on the
 * cube's corner, and another seed gives other points. Without one the first point is the corner.
 *
 * @param count of points, 1 to 2³²; evenness is best where it is a power of two
 * @param dimensions 1 to `MOST_SOBOL_DIMENSIONS`
 * @returns point after point, each of `dimensions` numbers from [0, 1)
 * @throws RangeError where there are fewer or more dimensions
 * @see I. M. Sobol (1967); P. Bratley, B. L. Fox, Algorithm 659, ACM Trans. Math. Softw. 14 (1988);
 * the shift: P. L'Ecuyer, C. Lemieux, "Recent advances in randomized quasi-Monte Carlo methods" (2002)
 * @example sobolSequence(3, 2) // → [0, 0, 0.5, 0.5, 0.75, 0.25]
 */
export function sobolSequence(count: number, dimensions: number, seed?: number): Float64Array {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_SOBOL_DIMENSIONS) {
    throw new RangeError(`a Sobol sequence of ${dimensions} dimensions`);
  }
  const points = new Float64Array(count * dimensions);
  const random = seed === undefined ? () => 0 : createRandom(seed);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const directions = toDirections(dimension);
    let bits = Math.floor(random() * WORD);
    for (let index = 0; index < count; index++) {
      // Gray code: from one point to the next a single direction changes.
      if (index > 0) bits ^= directions[31 - Math.clz32(index & -index)] ?? 0;
      points[index * dimensions + dimension] = (bits >>> 0) / WORD;
    }
  }
  return points;
}

function toDirections(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  const [inner = 0, ...first] = JOE_KUO[dimension - 1] ?? [];
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (degree === 0) directions[bit] = 1 << (BITS - 1 - bit);
    else if (bit < degree) directions[bit] = (first[bit] ?? 0) << (BITS - 1 - bit);
    else {
      const before = directions[bit - degree] ?? 0;
      let next = before ^ (before >>> degree);
      for (let step = 1; step < degree; step++) {
        if ((inner >>> (degree - 1 - step)) & 1) next ^= directions[bit - step] ?? 0;
      }
      directions[bit] = next;
    }
  }
  return directions;
}
