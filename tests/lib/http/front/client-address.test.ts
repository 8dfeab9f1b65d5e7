import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { findClient, toClient } from "@/lib/http/front/client-address";

/** A request from an address of this network, with what it says of others. */
function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

describe("who asks", () => {
  it.each([
    ["no proxy is believed when there is none", 0, "6.6.6.6", "10.0.0.1"],
    ["one proxy says who came to it", 1, "203.0.113.7", "203.0.113.7"],
    ["what stands left of it is the reader's own word", 1, "6.6.6.6, 203.0.113.7", "203.0.113.7"],
    [
      "two proxies: the outer one saw the reader",
      2,
      "6.6.6.6, 203.0.113.7, 10.0.0.2",
      "203.0.113.7",
    ],
    ["fewer words than proxies: the sender is all that is known", 2, "203.0.113.7", "10.0.0.1"],
    ["a proxy that says nothing", 1, undefined, "10.0.0.1"],
    ["a proxy that says no address", 1, "unknown", "10.0.0.1"],
    ["a proxy that says the port too", 1, "203.0.113.7:51234", "203.0.113.7"],
    ["a proxy that says an IPv6 port too", 1, "[2001:db8::7]:51234", "2001:db8::/64"],
  ])("%s", (_what, proxies, forwarded, client) => {
    expect(findClient(requestFrom("10.0.0.1", forwarded), proxies)).toBe(client);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::ffff", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80::/64"],
    ["::1", "::/64"],
  ])("%s stands for %s", (address, client) => {
    expect(toClient(address)).toBe(client);
  });

  it.each(["", "1", "127.1", "0x7f.1", "1.2.3", "1.2.3.4.5", "localhost", "2001:db8::/64", "a, b"])(
    "%j is no address",
    (text) => {
      expect(toClient(text)).toBeNull();
    },
  );
});
