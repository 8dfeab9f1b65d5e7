import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { changeAddress, readSearch, useAddress } from "@/components/panels/use-address";

vi.mock("next/navigation", () => ({
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

function Shown() {
  return <output>{useAddress().toString()}</output>;
}

const shown = () => screen.getByRole("status").textContent;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)));

beforeEach(() => {
  window.history.replaceState(null, "", "/rankings");
  render(<Shown />);
});
afterEach(async () => {
  await settle();
  cleanup();
});

it("shows what was pressed at once; the browser's own address follows after the paint", async () => {
  act(() => changeAddress("?sort=name", "push"));
  expect(shown()).toBe("sort=name");
  expect(readSearch()).toBe("?sort=name");
  expect(window.location.search).toBe("");
  await settle();
  expect(window.location.search).toBe("?sort=name");
  expect(readSearch()).toBe("?sort=name");
});

it("makes two steps of the browser's history of two that were made quickly", async () => {
  const before = window.history.length;
  act(() => changeAddress("?sort=name", "push"));
  act(() => changeAddress("?sort=-rank", "push"));
  await settle();
  expect(window.history.length).toBe(before + 2);
  expect(window.location.search).toBe("?sort=-rank");
});

it("takes typing upon a step that is still due into that step", async () => {
  const before = window.history.length;
  act(() => changeAddress("?q=m", "push"));
  act(() => changeAddress("?q=mo", "replace"));
  act(() => changeAddress("?q=mon", "replace"));
  await settle();
  expect(window.history.length).toBe(before + 1);
  expect(window.location.search).toBe("?q=mon");
});

it("drops a step that is still due when another page has been gone to", async () => {
  act(() => changeAddress("?sort=name", "push"));
  window.history.pushState(null, "", "/compare?kind=lines");
  expect(readSearch()).toBe("?kind=lines");
  await settle();
  expect(window.location.pathname + window.location.search).toBe("/compare?kind=lines");
});

it("takes the step before the page is left", () => {
  act(() => changeAddress("?sort=name", "push"));
  window.dispatchEvent(new Event("pagehide"));
  expect(window.location.search).toBe("?sort=name");
});
