import { say } from "#platform/words/words.ts";

/** "q3" → "Triwulan III"; "m03" → "Bulan Maret"; "annual" → "Evaluasi tahunan". */
export function intervalName(code: string): string {
  if (code === "annual") return say("evaluation.interval.annual");
  const number = Number(code.slice(1));
  if (code.startsWith("q"))
    return say("evaluation.interval.quarter", { number: romans[number] ?? String(number) });
  return say("evaluation.interval.month", { month: Date.UTC(2000, number - 1) });
}

const romans = ["", "I", "II", "III", "IV"];
