import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1:2:3::4", "2001:0db8:0001::/48"],
  ["2001:DB8:1:ffff::", "2001:0db8:0001::/48"],
  ["::1", "0000:0000:0000::/48"],
  ["", "unknown"],
  ["203.0.113", "unknown"],
  ["somewhere", "unknown"],
])("%s is in %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
