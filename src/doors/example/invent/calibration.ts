import { workdayFrom } from "./days.ts";
import type { Evaluated } from "./deed.ts";
import type { Sources, Telling } from "./telling.ts";

/** Heads compare two drafted evaluations before they rate. */
export function playCalibration(telling: Telling, year: number, { scenes, roster }: Sources): void {
  const { title, learned } = scenes.calibration;
  const opened = workdayFrom(`${year}-12-01`);
  const on = (day: string) => workdayFrom(`${year}-12-${day}`);
  telling.tell(opened, scenes.office, "", { kind: "open-calibration", year, title });
  const cases = telling.deeds.filter(({ act, day }) => isAnnual(act) && day > on("09") && day < on("20"));
  const chosen = [cases[3], cases[11]].filter((one) => one !== undefined);
  for (const { by, act } of chosen) {
    if (act.kind !== "evaluate") continue;
    telling.tell(on("02"), by, "", { ...act, kind: "draft-evaluation" });
    telling.tell(on("02"), by, "", { kind: "submit-case", plan: act.plan });
    const others = roster.filter(({ depth, nip }) => depth === 1 && nip !== by && nip !== scenes.away.lurah);
    for (const [index, { nip }] of others.slice(0, 4).entries()) {
      const opinion = index === 3 ? "lower" : "fits";
      const reason = index === 3 ? "Bukti pemakaian oleh unit lain belum terlihat" : "";
      telling.tell(on("04"), nip, "", { kind: "give-voice", plan: act.plan, opinion, reason });
    }
  }
  telling.tell(on("08"), scenes.office, "", { kind: "close-calibration", learned });
}

function isAnnual(act: { kind: string } & Partial<Pick<Evaluated, "interval">>): boolean {
  return act.kind === "evaluate" && act.interval === "annual";
}
