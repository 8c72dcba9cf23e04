import { unwatchFile, watchFile } from "node:fs";
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, shiftedClock, systemClock } from "./clock.ts";

const file = (dataFolder: string) => join(dataFolder, "clock");
const lookEveryMs = 500;

/**
 * The clock of the example workspace: as far from the machine's as the file `clock` in the data folder says, and
 * moved while it runs when that changes. Without the file it is the machine's, or begins on `firstDay`.
 */
export async function openMovedClock(
  dataFolder: string,
  firstDay: string | null,
): Promise<{ clock: Clock; stop: () => void }> {
  if (firstDay !== null && (await isNew(dataFolder))) await moveClock(dataFolder, firstDay);
  let offsetMs = await readOffset(dataFolder);
  const look = () => void readOffset(dataFolder).then((read) => (offsetMs = read));
  watchFile(file(dataFolder), { interval: lookEveryMs, persistent: false }, look);
  return {
    clock: shiftedClock(systemClock, () => offsetMs),
    stop: () => unwatchFile(file(dataFolder), look),
  };
}

/** Moves the example's clock to 09:00 (UTC+7) of `day` ("YYYY-MM-DD"), or back to the machine's with null. */
export async function moveClock(dataFolder: string, day: string | null): Promise<void> {
  const offsetMs = day === null ? 0 : Date.parse(`${day}T09:00:00+07:00`) - systemClock().getTime();
  await writeFile(file(dataFolder), String(offsetMs));
}

async function isNew(dataFolder: string): Promise<boolean> {
  return access(file(dataFolder)).then(
    () => false,
    () => true,
  );
}

async function readOffset(dataFolder: string): Promise<number> {
  const text = await readFile(file(dataFolder), "utf8").catch(() => "0");
  const offsetMs = Number(text);
  return Number.isSafeInteger(offsetMs) ? offsetMs : 0;
}
