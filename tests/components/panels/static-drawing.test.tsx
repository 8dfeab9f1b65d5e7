import { act } from "@testing-library/react";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { StaticDrawing } from "@/components/panels/static-drawing";
import { readAside } from "@/lib/series/written-aside";

const SVG = '<svg role="img" aria-label="Tanks of Mongolia"><path d="M0 0H9"></path></svg>';

afterEach(() => {
  document.body.innerHTML = "";
  globalThis.parityAside = undefined;
});

/** A page that takes its drawing away and puts it back. */
function Page() {
  const [isThere, setThere] = useState(true);
  const [presses, setPresses] = useState(0);
  return (
    <div>
      {isThere && <StaticDrawing drawing="tanks" className={`pressed-${presses}`} />}
      <button
        type="button"
        onClick={() => {
          setPresses(presses + 1);
          if (presses > 0) setThere(!isThere);
        }}
      >
        press
      </button>
    </div>
  );
}

const press = () => act(() => document.querySelector("button")?.click());

it("leaves the server's drawing in the page when script takes over, and has it again when it comes again", async () => {
  document.body.innerHTML = `<div><div class="pressed-0">${SVG}</div><button type="button">press</button></div>`;
  await act(async () => {
    hydrateRoot(document.body, <Page />);
  });
  const drawing = document.querySelector("svg");
  expect(drawing?.outerHTML).toBe(SVG);
  await press();
  expect(document.querySelector(".pressed-1 svg")).toBe(drawing);
  await press();
  expect(document.querySelector("svg")).toBeNull();
  await press();
  expect(document.querySelector("svg")?.outerHTML).toBe(SVG);
});

it("finds a drawing by its name where the page is written, and says which it does not find", () => {
  globalThis.parityAside = new Map([["tanks", SVG]]);
  expect(readAside("tanks")).toBe(SVG);
  expect(() => readAside("ships")).toThrow("nothing is kept under “ships”");
});
