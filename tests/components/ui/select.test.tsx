import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { Select } from "@/components/ui/select";

function Held({ first = "MNG" }: { first?: string }) {
  const [iso3, setIso3] = useState(first);
  return (
    <>
      <label>
        Country
        <Select value={iso3} onChange={({ target }) => setIso3(target.value)}>
          <option value="MNG">Mongolia</option>
          <option value="JPN">Japan</option>
        </Select>
      </label>
      <output>{iso3}</output>
    </>
  );
}

const field = () => screen.getByRole("combobox", { name: "Country" }) as HTMLSelectElement;
const told = () => screen.getByRole("status").textContent;

/** The server's HTML with a choice made in it, and then the page awake. */
async function wake(choose: () => void): Promise<void> {
  const page = document.body.appendChild(document.createElement("main"));
  page.innerHTML = renderToString(<Held />);
  choose();
  await act(async () => {
    const root = hydrateRoot(page, <Held />);
    leave = () => {
      root.unmount();
      page.remove();
    };
  });
}

let leave = () => {};
afterEach(() => {
  act(() => leave());
  leave = () => {};
});

it("tells of a choice made before the page was awake", async () => {
  await wake(() => {
    field().value = "JPN";
  });
  await waitFor(() => expect(told()).toBe("JPN"));
  expect(field().value).toBe("JPN");
});

it("shows a choice at once, and tells of it after the paint", async () => {
  render(<Held />);
  fireEvent.change(field(), { target: { value: "JPN" } });
  expect(field().value).toBe("JPN");
  expect(told()).toBe("MNG");
  await waitFor(() => expect(told()).toBe("JPN"));
  expect(field().value).toBe("JPN");
});

it("tells of nothing where nothing was chosen", async () => {
  await wake(() => {});
  expect(told()).toBe("MNG");
});

it("takes a value that is not offered for no choice of the reader's", () => {
  render(<Held first="KAZ" />);
  expect(told()).toBe("KAZ");
});
