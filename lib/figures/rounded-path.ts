/** As much of a canvas as d3-geo draws land on. */
interface PathContext {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/**
 * A path in whole units, each step from the one before: a third of the characters of absolute
 * places with a decimal. Steps that round to nothing are left out, and rings that have no third
 * corner then.
 *
 * @example drawRounded((pen) => { pen.moveTo(1, 1); pen.lineTo(4, 1); pen.lineTo(4, 5); pen.closePath(); })
 * // → "M1,1l3,0 0,4z"
 */
export function drawRounded(draw: (context: PathContext) => void): string {
  const rings: string[] = [];
  let start: [number, number] = [0, 0];
  let at: [number, number] = [0, 0];
  let steps: string[] = [];
  const close = (ending: string) => {
    if (steps.length > 1) rings.push(`M${start.join(",")}l${steps.join(" ")}${ending}`);
    steps = [];
  };
  draw({
    beginPath: () => {},
    moveTo: (x, y) => {
      close("");
      start = [Math.round(x), Math.round(y)];
      at = start;
    },
    lineTo: (x, y) => {
      const to: [number, number] = [Math.round(x), Math.round(y)];
      const step = [to[0] - at[0], to[1] - at[1]];
      if (step.some((each) => each !== 0)) steps.push(step.join(","));
      at = to;
    },
    arc: () => {},
    closePath: () => close("z"),
  });
  close("");
  return rings.join("");
}
