/** What a chart says of the mark under the pointer or the keyboard's focus. */
export function ChartTip({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="number max-w-72 border border-rule bg-paper px-3 py-2 text-13 text-ink">
      <p className="font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
