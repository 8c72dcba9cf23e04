import { say } from "#platform/words/words.ts";
import type { ServiceTime } from "#rules/working-time/due.ts";
import { showRupiah } from "#ui/locale.ts";

/** "30 menit", "1 hari kerja"; without a promise that is said. */
export function timeInWords(time: ServiceTime | null): string {
  return time ? say(`standard.time.${time.unit}`, { count: time.value }) : say("standard.time.none");
}

/** "gratis", or the amount. */
export function feeInWords(feeRupiah: number): string {
  return feeRupiah === 0 ? say("standard.free") : showRupiah(feeRupiah);
}
