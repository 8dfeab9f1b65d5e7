import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

/** jsdom lays nothing out, so it has no observers; charts are given their size instead. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver });

afterEach(cleanup);
