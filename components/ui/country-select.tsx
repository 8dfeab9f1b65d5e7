import { press } from "./press";
import { Select } from "./select";

/** One of the ranked countries, the strongest first. */
export function CountrySelect({
  label,
  rows,
  value,
  onChoose,
}: {
  label: string;
  rows: readonly { iso3: string; name: string; rank: number }[];
  value: string;
  onChoose: (iso3: string) => void;
}) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-13 text-muted">
      {label}
      <Select
        className={`${press.field} number w-full`}
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {rows.every(({ iso3 }) => iso3 !== value) && <option value={value}>Choose one</option>}
        {rows.map(({ iso3, name, rank }) => (
          <option key={iso3} value={iso3}>
            {rank}. {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
