import type { ServerResponse } from "node:http";
import { PACKED_AS } from "../content-coding";

/**
 * Gives an answer that a route has packed its Content-Encoding, by {@link PACKED_AS}: Next takes that
 * header out of what routes answer, and would pack such a body once more.
 */
export function nameCoding(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== PACKED_AS) return set(name, value);
    return set("Content-Encoding", typeof value === "object" ? (value[0] ?? "") : value);
  };
}
