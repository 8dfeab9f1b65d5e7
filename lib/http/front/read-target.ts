/** No host of the reader's choosing ever becomes part of an address. */
const ANY_HOST = "http://parity.invalid";

/**
 * A request's target as the one address that everything behind reads: percent-encoded, `.`, `..`
 * and `\` resolved, without the host that a request to a proxy carries; `*` stands for the whole site.
 *
 * @returns null where it cannot be read: it is no address, `%` is not followed by letters in UTF-8,
 *   or its path holds a control character
 * @example readTarget("/embed/../rankings?by=gfp")?.pathname // → "/rankings"
 */
export function readTarget(target: string): URL | null {
  const place = target === "*" ? "/" : target.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  if (!/^[/?]/.test(place)) return null;
  const url = new URL(`${ANY_HOST}${place}`);
  try {
    decodeURI(url.search);
    return /\p{Cc}/u.test(decodeURI(url.pathname)) ? null : url;
  } catch {
    return null;
  }
}
