import { expect, test } from "vitest";
import { toldAll } from "./told-counts.ts";
import { toldToAnybody } from "./told-to-anybody.ts";

test("found out once a minute for each question, and again after a failure", async () => {
  const database = {} as Parameters<typeof toldToAnybody>[0]["database"];
  let found = 0;
  const ask = (key: string, second: number, fails = false) =>
    toldToAnybody({ database, key, now: new Date(Date.UTC(2026, 2, 10, 9, 0, second)) }, async () => {
      found += 1;
      if (fails) throw new Error("no database");
      return toldAll;
    });
  await Promise.all([ask("a", 0), ask("a", 30), ask("b", 30)]);
  expect(found).toBe(2);
  await ask("a", 60);
  expect(found).toBe(3);
  await expect(ask("c", 0, true)).rejects.toThrow("no database");
  await ask("c", 1);
  expect(found).toBe(5);
});
