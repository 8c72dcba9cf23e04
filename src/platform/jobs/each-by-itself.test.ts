import { expect, test } from "vitest";
import { openLog } from "#platform/log/log.ts";
import { eachByItself } from "./each-by-itself.ts";

test("one that fails holds up no other; it is logged, and the run still counts as failed", async () => {
  const [done, logged]: [number[], unknown[]] = [[], []];
  const log = openLog("silent");
  log.error = (facts: unknown) => void logged.push(facts);
  const run = eachByItself({ log }, [1, 2, 3], async (item) => {
    if (item === 2) throw new Error("no second");
    done.push(item);
  });
  await expect(run).rejects.toThrow("no second");
  expect(done).toEqual([1, 3]);
  expect(logged).toMatchObject([{ fault: "Error: no second" }]);
});
