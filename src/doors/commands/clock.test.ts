import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "#platform/settings/settings.ts";
import { clock } from "./clock.ts";

async function settings(env: Record<string, string> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-clock-"));
  onTestFinished(() => rm(dataFolder, { recursive: true }));
  return readSettings({ AMPERA_DATA: dataFolder, ...env });
}

test.each([[[]], [["kemarin"]], [["2026-02-30"]], [["24-11-2026"]]])("%j moves nothing", async (words) => {
  const here = await settings();
  await clock(here, ["2020-01-01"]);
  const before = await readFile(join(here.dataFolder, "clock"), "utf8");
  await expect(clock(here, words)).rejects.toMatchObject({ code: "command.day-unknown" });
  expect(await readFile(join(here.dataFolder, "clock"), "utf8")).toBe(before);
});

test("in a house of real people it is not moved", async () => {
  const here = await settings({ AMPERA_EXAMPLE: "none" });
  await expect(clock(here, ["2026-11-24"])).rejects.toMatchObject({ code: "command.clock-fixed" });
});
