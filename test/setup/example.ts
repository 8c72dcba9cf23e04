import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { moveClock } from "#platform/clock/moved-clock.ts";
import { apiOf, textIn } from "./api.ts";
import { furnishedCopy } from "./furnished.ts";
import { exampleDay, furnishedOn, plaju } from "./plaju.ts";
import { type Ampera, launch } from "./server.ts";

export type Example = Ampera & {
  databaseUrl: string;
  /** Moves the example's clock to nine in the morning of `day`, and waits until the pages know. */
  goTo(day: string): Promise<void>;
};

/** The Plaju example on a database of its own, on the morning of `day`. */
export async function openExample(day = exampleDay, env: Record<string, string> = {}): Promise<Example> {
  const { url, drop } = await furnishedCopy(furnish);
  const dataFolder = await folderOn(day);
  await cp(furnishedKeys(), join(dataFolder, "ledger"), { recursive: true });
  const ampera = await launch({ dataFolder, databaseUrl: url, env });
  return {
    ...ampera,
    databaseUrl: url,
    goTo: async (next) => {
      await ampera.command("clock", next);
      const anybody = await apiOf(ampera.origin, plaju.ratna);
      const isThere = async () => expect(textIn(await anybody.get("/my-year"), "today")).toBe(next);
      await vi.waitFor(isThere, { timeout: 10_000, interval: 50 });
    },
    stop: async () => {
      await ampera.stop();
      await drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Starts the program on an empty database once, so that it loads its example. */
async function furnish(url: string): Promise<void> {
  const dataFolder = await folderOn(furnishedOn);
  // a small share of its cases: the database is copied for every test
  const env = { AMPERA_EXAMPLE_CASES: "2000" };
  const ampera = await launch({ dataFolder, databaseUrl: url, env });
  await ampera.stop();
  await cp(join(dataFolder, "ledger"), furnishedKeys(), { recursive: true });
  await rm(dataFolder, { recursive: true, force: true });
}

/** The keys of the furnished database's logs: without them a copy would sign nothing. */
function furnishedKeys(): string {
  return String(process.env.AMPERA_TEST_KEYS);
}

async function folderOn(day: string): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-example-"));
  await moveClock(dataFolder, day);
  return dataFolder;
}
