import { expect, test } from "vitest";
import { openSealing } from "./sealing.ts";

const { seal, open } = openSealing("a secret of this test");
const plain = Buffer.from("Rapat pagi selalu tepat waktu");

test("what was sealed opens for the same purpose and the same secret, and for nothing else", () => {
  const sealed = seal("round 1", plain, 64);
  expect(Buffer.from(open("round 1", sealed) ?? []).toString()).toBe(plain.toString());
  expect(open("round 2", sealed)).toBeNull();
  expect(openSealing("another secret").open("round 1", sealed)).toBeNull();
});

test("a changed byte, or too few of them, open nothing", () => {
  const sealed = seal("round 1", plain, 64);
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(open("round 1", changed)).toBeNull();
  }
  expect(open("round 1", sealed.subarray(0, 20))).toBeNull();
});

test("neither the length nor a second sealing of the same tells anything", () => {
  const [one, other] = [seal("round 1", plain, 64), seal("round 1", plain, 64)];
  expect(Buffer.from(one).equals(other)).toBe(false);
  expect(seal("round 1", new Uint8Array(), 64)).toHaveLength(one.length);
  expect(seal("round 1", Buffer.alloc(60), 64)).toHaveLength(one.length);
  expect(seal("round 1", Buffer.alloc(61), 64)).toHaveLength(one.length + 64);
});
