/** The view now, and the one a moment before. */
const MOST = 2;

/**
 * A view as an address says it, read once for all who show a part of it.
 *
 * @param read from the address and what the page knows
 */
export function rememberViews<Known extends object, View>(
  read: (address: URLSearchParams, known: Known) => View,
): (address: URLSearchParams, known: Known) => View {
  const views = new WeakMap<Known, Map<string, View>>();
  return (address, known) => {
    const text = address.toString();
    const remembered = views.get(known) ?? new Map<string, View>();
    views.set(known, remembered);
    const view = remembered.get(text) ?? read(address, known);
    // The newest stands last.
    remembered.delete(text);
    remembered.set(text, view);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
    return view;
  };
}
