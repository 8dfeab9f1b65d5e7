import { get } from "node:http";
import { buffer } from "node:stream/consumers";

/**
 * An answer's body as it was sent, packed as it was.
 *
 * @throws where it is not 200
 */
export function fetchBytes(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ body: Buffer; headers: Readonly<Record<string, string>> }> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, async (response) => {
      const body = await buffer(response);
      if (response.statusCode !== 200) {
        reject(new Error(`${address} answered ${response.statusCode}: ${body}`));
        return;
      }
      const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      resolve({ body, headers: Object.fromEntries(told) });
    }).once("error", reject);
  });
}
