"use client";

import { useTheme } from "next-themes";
import { press } from "./press";

/** Light, dark, or as the system says. */
export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  return (
    <label className="flex items-center gap-2 text-13">
      <span className="sr-only">Colours</span>
      <select
        suppressHydrationWarning
        className={press.field}
        value={theme ?? "system"}
        onChange={({ target }) => setTheme(target.value)}
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
