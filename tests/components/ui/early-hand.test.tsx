import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, it } from "vitest";
import { EARLY_HAND_SCRIPT } from "@/components/ui/early-hand";
import { ReplayEarlyHand } from "@/components/ui/replay-early-hand";

/** A page that says what its listeners heard. */
function Page() {
  const [name, setName] = useState("");
  const [isTicked, setTicked] = useState(false);
  const [year, setYear] = useState("2026");
  const [presses, setPresses] = useState(0);
  return (
    <div>
      <input aria-label="name" value={name} onChange={({ target }) => setName(target.value)} />
      <input
        aria-label="tick"
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => setTicked(target.checked)}
      />
      <select aria-label="year" value={year} onChange={({ target }) => setYear(target.value)}>
        <option>2026</option>
        <option>2025</option>
      </select>
      <button type="button" onClick={() => setPresses(presses + 1)}>
        press
      </button>
      <a href="#there">go</a>
      <output>{`${name} ${isTicked} ${year} ${presses}`}</output>
      <ReplayEarlyHand />
    </div>
  );
}

beforeEach(() => {
  document.body.innerHTML = renderToString(<Page />);
  // As the page's own inline script does.
  new Function(EARLY_HAND_SCRIPT)();
});

const find = (name: string) => document.querySelector(`[aria-label="${name}"]`) as HTMLInputElement;
const wake = () =>
  act(async () => {
    hydrateRoot(document.body, <Page />);
  });
const readHeard = () => document.querySelector("output")?.textContent;

it("what was typed, ticked and pressed before the page woke is heard once it has", async () => {
  const hand = userEvent.setup();
  await hand.type(find("name"), "Mongolia");
  await hand.click(find("tick"));
  await hand.selectOptions(find("year"), "2025");
  await hand.click(document.querySelector("button") as HTMLButtonElement);
  expect(readHeard()).toBe(" false 2026 0");
  await wake();
  expect(readHeard()).toBe("Mongolia true 2025 1");
  expect([find("name").value, find("tick").checked, find("year").value]).toEqual([
    "Mongolia",
    true,
    "2025",
  ]);
});

it("what is done after it has woken is heard once, and a link that was followed is not followed again", async () => {
  const hand = userEvent.setup();
  let followed = 0;
  document.querySelector("a")?.addEventListener("click", () => {
    followed += 1;
  });
  await hand.click(document.querySelector("a") as HTMLAnchorElement);
  await wake();
  await hand.type(find("name"), "a");
  await hand.click(document.querySelector("button") as HTMLButtonElement);
  expect(readHeard()).toBe("a false 2026 1");
  expect(followed).toBe(1);
});

it("a field that was left as it was is not told of", async () => {
  await wake();
  expect(readHeard()).toBe(" false 2026 0");
});
