import { hash, randomBytes } from "node:crypto";

/** `tries` at once, then one every `secondsPerTry`. */
export type Pace = { secondsPerTry: number; tries: number };

/** A village behind one provider's address, and a waiting room on one Wi-Fi: more at once than a form for one. */
export const deskPace: Pace = { secondsPerTry: 5, tries: 40 };
/** A device that was offline sends what it kept. */
export const kioskPace: Pace = { secondsPerTry: 2, tries: 60 };

const subjectsMax = 50_000;
const key = randomBytes(32).toString("base64"); // of this process: nobody else can tell a network by its hash, we neither after a restart
const fullAtMs = new Map<string, number>();

/**
 * Seconds that a network has to wait before it may send to a place again, 0 where it may now (and has). In memory only:
 * no address is kept, not even on disk, and an answer does not wait for a second write. The generic cell rate algorithm
 * (ITU-T I.371).
 */
export function takeTurn(place: string, network: string, pace: Pace, now: Date): number {
  const subject = hash("sha256", `${key}\n${place}\n${network}`, "base64");
  const nowMs = now.getTime();
  const perTryMs = pace.secondsPerTry * 1000;
  const next = Math.max(fullAtMs.get(subject) ?? 0, nowMs) + perTryMs;
  const waitMs = next - nowMs - perTryMs * pace.tries;
  if (waitMs > 0) return Math.ceil(waitMs / 1000);
  fullAtMs.delete(subject); // to the end of the order, so that the oldest come first
  fullAtMs.set(subject, next);
  forgetOld(nowMs);
  return 0;
}

function forgetOld(nowMs: number): void {
  for (const [subject, fullAt] of fullAtMs) {
    if (fullAtMs.size <= subjectsMax && fullAt > nowMs) return;
    fullAtMs.delete(subject);
  }
}
