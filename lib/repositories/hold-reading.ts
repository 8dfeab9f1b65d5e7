import type { LRUCache } from "lru-cache";
import { runForEveryone } from "@/lib/telemetry/request-scope";

/**
 * What a key stands for, read once and then held for everyone: whoever asks while it is read waits for
 * that, and that its first reader leaves ends nothing. What could not be read is not held; whoever waits
 * for it is told.
 */
export function holdReading<Value>(
  held: LRUCache<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const known = held.get(key);
  if (known !== undefined) return known;
  const reading = runForEveryone(read);
  held.set(key, reading);
  reading.catch(() => {
    if (held.peek(key) === reading) held.delete(key);
  });
  return reading;
}
