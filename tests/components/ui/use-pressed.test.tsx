import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { usePressed } from "@/components/ui/use-pressed";

const FIRST = ["tanks"];

/** A view that holds a list, and something that shows it and changes it. */
function Held() {
  const [view, setView] = useState(FIRST);
  const [shown, press] = usePressed(view);
  const add = (slug: string) => press((before) => [...before, slug], setView);
  return (
    <>
      <button type="button" onClick={() => add("ships")}>
        {shown.join(" ")}
      </button>
      <output>{view.join(" ")}</output>
      <button type="button" onClick={() => setView(["aircraft"])}>
        otherwise
      </button>
    </>
  );
}

const told = () => screen.getByRole("status").textContent;
const button = () => screen.getAllByRole("button")[0] as HTMLElement;

it("shows what was pressed at once, and tells the view of it after the paint", async () => {
  render(<Held />);
  fireEvent.click(button());
  expect(button().textContent).toBe("tanks ships");
  expect(told()).toBe("tanks");
  await waitFor(() => expect(told()).toBe("tanks ships"));
  expect(button().textContent).toBe("tanks ships");
});

it("builds a second press on the first though the view has heard of neither", async () => {
  render(<Held />);
  fireEvent.click(button());
  fireEvent.click(button());
  expect(told()).toBe("tanks");
  await waitFor(() => expect(told()).toBe("tanks ships ships"));
});

it("shows what the view says once that has changed in another way", async () => {
  render(<Held />);
  fireEvent.click(screen.getByRole("button", { name: "otherwise" }));
  await waitFor(() => expect(button().textContent).toBe("aircraft"));
});
