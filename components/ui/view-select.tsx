import { press } from "./press";
import { Select } from "./select";

/** One choice of a form that changes the view in place; without script the form's own button takes it. */
export function ViewSelect({
  label,
  name,
  value,
  options,
  onChoose,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <label className="flex flex-col gap-1 text-13 text-muted">
      {label}
      <Select
        name={name}
        value={value}
        onChange={({ target }) => onChoose(target.value)}
        className={`${press.field} number w-full sm:w-auto sm:max-w-64`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </label>
  );
}
