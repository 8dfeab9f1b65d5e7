/**
 * Does a work once what was pressed has been painted, so that its paint waits for nothing else. In a
 * window that is not painted there is no paint to wait for.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
