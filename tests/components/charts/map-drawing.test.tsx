import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { MapDrawing } from "@/components/charts/map-drawing";
import { getMapShapes } from "@/lib/figures/map-shapes";
import { toMapContent } from "@/lib/series/snapshot-contents";
import { VIEW } from "../../lib/figures/every-country-content";

function draw() {
  const onChoose = vi.fn();
  const content = toMapContent(VIEW, "quantile", null, (width) => getMapShapes("world", width));
  const toTip = (iso3: string) => ({ title: VIEW.names[iso3] ?? iso3, lines: [`rank of ${iso3}`] });
  const { container } = render(
    <MapDrawing chart={content.toChart(960)} name="Spending" toTip={toTip} onChoose={onChoose} />,
  );
  return { container, onChoose };
}

it("a map is one stop of the keyboard; arrows lead on and Enter chooses", async () => {
  const { onChoose } = draw();
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("China: rank of CHN");
  expect(document.activeElement?.getAttribute("aria-pressed")).toBe("true");
  await user.keyboard("{ArrowUp}{Enter}");
  const reached = document.activeElement?.getAttribute("data-place");
  expect(reached).not.toBe("CHN");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(reached);
  expect(screen.getByText(`rank of ${reached}`)).toBeTruthy();
});

it("the country under the pointer is named, and pressing it chooses it", () => {
  const { container, onChoose } = draw();
  const india = container.querySelector("[data-land=IND]");
  if (india === null) throw new Error("India is not drawn");
  const place = { clientX: 700, clientY: 200, bubbles: true };
  fireEvent(india, new MouseEvent("pointermove", place));
  expect(screen.getByText("rank of IND")).toBeTruthy();
  fireEvent.click(india, place);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("IND");
});

it("the chosen countries' figures lead to what stands behind them", () => {
  const { container } = draw();
  const figures = [...container.querySelectorAll("[data-figure]")].map((each) =>
    each.getAttribute("data-figure"),
  );
  expect(figures).toContain("observation/military-spending-usd/MNG/2024/sipri-milex-2024");
});
