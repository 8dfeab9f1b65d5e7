import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { YearSlider } from "@/components/ui/year-slider";

const MARKS = [2018, 2019, 2021, 2022].map((year) => ({ year, share: 1 }));

function Held({ first = 2019 }: { first?: number }) {
  const [year, setYear] = useState(first);
  return (
    <YearSlider
      label="Year"
      marks={MARKS}
      value={year}
      toWords={(each) => `${each}: 3 of 3 countries`}
      onChange={setYear}
      onPlayNext={() => {}}
    />
  );
}

const slider = () => screen.getByRole("slider", { name: "Year" });

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the slider of years", () => {
  it("tells the year and its coverage to screen readers", () => {
    render(<Held />);
    expect(slider().getAttribute("aria-valuetext")).toBe("2019: 3 of 3 countries");
    expect(slider().getAttribute("min")).toBe("2018");
    expect(slider().getAttribute("max")).toBe("2022");
  });

  it("can be reached by keyboard and takes each year that it is moved to", async () => {
    render(<Held />);
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(slider());
    fireEvent.change(slider(), { target: { value: "2020" } });
    expect(slider().getAttribute("aria-valuetext")).toBe("2020: 3 of 3 countries");
  });

  it("stands still until it is told to play, then goes through the marked years and stops", () => {
    vi.useFakeTimers();
    render(<Held />);
    act(() => vi.advanceTimersByTime(10_000));
    expect(screen.getByText("2019: 3 of 3 countries")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    act(() => vi.advanceTimersByTime(900));
    expect(screen.getByText("2021: 3 of 3 countries").getAttribute("aria-live")).toBe("polite");
    act(() => vi.advanceTimersByTime(900));
    act(() => vi.advanceTimersByTime(900));
    expect(screen.getByText("2022: 3 of 3 countries")).toBeDefined();
    expect(screen.getByRole("button", { name: "Play" })).toBeDefined();
  });

  it("stops playing when a hand moves it", () => {
    vi.useFakeTimers();
    render(<Held />);
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    fireEvent.change(slider(), { target: { value: "2018" } });
    act(() => vi.advanceTimersByTime(5_000));
    expect(screen.getByText("2018: 3 of 3 countries")).toBeDefined();
  });
});
