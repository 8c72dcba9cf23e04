import { z } from "zod";
import { moveClock } from "#platform/clock/moved-clock.ts";
import { refusal } from "#platform/errors/refusal.ts";
import type { Settings } from "#platform/settings/settings.ts";

const clockFixed = refusal("command.clock-fixed", "conflict");
const dayUnknown = refusal<{ day: string }>("command.day-unknown", "invalid");

/** `clock <YYYY-MM-DD>` or `clock now`: moves the example's clock. In a house of real people time passes by itself. */
export async function clock({ example, dataFolder }: Settings, [day = ""]: readonly string[]): Promise<void> {
  if (example === "none") throw clockFixed();
  if (day !== "now" && !z.iso.date().safeParse(day).success) throw dayUnknown({ day: day.slice(0, 80) });
  await moveClock(dataFolder, day === "now" ? null : day);
}
