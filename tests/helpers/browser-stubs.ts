import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

/** jsdom lays nothing out, so it has no observers; charts are given their size instead. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver });

/** jsdom knows no modal dialogs: they are open or not, and keep no focus inside. */
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
HTMLElement.prototype.scrollIntoView = () => {};

afterEach(cleanup);
