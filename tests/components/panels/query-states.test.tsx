import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { QueryStates } from "@/components/panels/query-states";

const ready = {
  status: "success" as const,
  error: null,
  isPlaceholderData: false,
  refetch: () => undefined,
};

describe("a panel", () => {
  it("says that it is loading", () => {
    render(
      <QueryStates query={{ ...ready, status: "pending" }} empty={null}>
        figures
      </QueryStates>,
    );
    expect(screen.getByRole("status").textContent).toBe("Loading figures…");
    expect(screen.queryByText("figures")).toBeNull();
  });

  it("says what failed in the server's words and reads again when asked", async () => {
    const refetch = vi.fn();
    const error = new Error("The database does not answer at the moment.");
    render(
      <QueryStates query={{ ...ready, status: "error", error, refetch }} empty={null}>
        figures
      </QueryStates>,
    );
    expect(screen.getByRole("alert").textContent).toContain(error.message);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it("says what is missing and what to do when there is nothing to show", () => {
    render(
      <QueryStates query={ready} empty="Choose a country to see its figures.">
        figures
      </QueryStates>,
    );
    expect(screen.getByText("Choose a country to see its figures.")).toBeDefined();
  });

  it("keeps the older figures, marked as busy, while newer ones are on their way", () => {
    render(
      <QueryStates query={{ ...ready, isPlaceholderData: true }} empty={null}>
        figures
      </QueryStates>,
    );
    expect(screen.getByText("figures").getAttribute("aria-busy")).toBe("true");
  });
});
