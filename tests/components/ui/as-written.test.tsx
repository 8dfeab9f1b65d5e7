import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { AsWritten } from "@/components/ui/as-written";

afterEach(() => {
  document.body.innerHTML = "";
});

const FIRST = { name: "tanks" };
const SECOND = { name: "ships" };
let drawings = 0;

function Drawing({ of }: { of: { name: string } }) {
  drawings++;
  return <p>drawn: {of.name}</p>;
}

function Page() {
  const [shown, setShown] = useState(FIRST);
  return (
    <div>
      <AsWritten of={shown}>
        <Drawing of={shown} />
      </AsWritten>
      <button type="button" onClick={() => setShown(shown === FIRST ? SECOND : FIRST)}>
        press
      </button>
    </div>
  );
}

const press = () => act(() => document.querySelector("button")?.click());

it("does not draw again what the server wrote until it shows something else, and then goes on drawing", async () => {
  document.body.innerHTML =
    '<div><div><p>written: tanks</p></div><button type="button">press</button></div>';
  drawings = 0;
  await act(async () => {
    hydrateRoot(document.body, <Page />);
  });
  expect(document.querySelector("p")?.textContent).toBe("written: tanks");
  expect(drawings).toBe(0);
  await press();
  expect(document.querySelector("p")?.textContent).toBe("drawn: ships");
  await press();
  expect(document.querySelector("p")?.textContent).toBe("drawn: tanks");
});

it("draws at once where no server wrote anything", () => {
  render(<Page />);
  expect(screen.getByText("drawn: tanks")).toBeDefined();
});
