import { expect, test } from "vitest";
import { z } from "zod";
import { firstIdAt, newId } from "./new-id.ts";

const now = new Date("2026-11-26T01:00:00.123Z");

test("is a UUID of version 7 that begins with the moment", () => {
  const id = newId(now);
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(now.getTime());
});

test("within one millisecond ids lie in the order of their making, and no two are the same", () => {
  const ids = Array.from({ length: 5_000 }, () => newId(now));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a moment lies between the ids made before it and those made at it", () => {
  const before = new Date(now.getTime() - 1);
  expect(newId(before) < firstIdAt(now) && firstIdAt(now) < newId(now)).toBe(true);
  expect(z.guid().safeParse(firstIdAt(now)).success).toBe(true);
});
