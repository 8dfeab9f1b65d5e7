import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/http/log";
import { logRequest } from "@/lib/http/observe/log-requests";

afterEach(() => vi.restoreAllMocks());

/** On which level a request of a route and status has its line. */
function toLevel(route: string, status: number): string {
  const said = {
    info: vi.spyOn(log, "info").mockReturnValue(),
    error: vi.spyOn(log, "error").mockReturnValue(),
  };
  logRequest({
    ...{ requestId: "a", method: "GET", route, status, isCut: false },
    ...{ seconds: 0.0123, bytes: 10, held: undefined },
  });
  const lines = Object.entries(said).flatMap(([level, { mock }]) =>
    mock.calls.map(([line]) => ({ level, line })),
  );
  vi.restoreAllMocks();
  const [told] = lines;
  expect(lines).toHaveLength(1);
  expect(told?.line).toMatchObject({ route, status, milliseconds: 12.3 });
  return told?.level ?? "none";
}

it("tells an answer that failed as an error, and every other one as information", () => {
  expect(toLevel("/rankings", 200)).toBe("info");
  expect(toLevel("/rankings", 404)).toBe("info");
  expect(toLevel("/rankings", 503)).toBe("error");
});

it("takes it for no error that a probe is told to ask again", () => {
  expect(toLevel("/api/ready", 503)).toBe("info");
  expect(toLevel("/api/health", 500)).toBe("error");
});
