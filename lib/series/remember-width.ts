/**
 * A chart that is laid out once for each width: a panel asks for its height, its notes and its drawing one after the other.
 *
 * @example rememberByWidth((width) => toScatterChart({ ...asked, width }))
 */
export function rememberByWidth<Drawn>(layOut: (width: number) => Drawn): (width: number) => Drawn {
  const known = new Map<number, Drawn>();
  return (width) => {
    const drawn = known.get(width) ?? layOut(width);
    known.set(width, drawn);
    return drawn;
  };
}
