import type { Measured } from "#appraisal/plan/plan-content.ts";
import { measureName, pileTag } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";

/** "dari loket: Berkas selesai (pekerjaan sendiri)". */
export function sourceText({ pile, measure, employeeId }: Measured): string {
  const whose = say(employeeId === null ? "measured.of-unit" : "measured.of-person");
  return say("measured.source-text", { from: pileTag(pile), name: measureName(measure), whose });
}

/** The months that a figure is of. */
export type Months = { fromMonth: string; throughMonth: string };

/** Where the figure can be followed month by month: with `months` the same number stands there. */
export function sourceHref({ measure, employeeId, unitId, serviceId }: Measured, months?: Months): string {
  const query = new URLSearchParams();
  if (unitId !== null) query.set("unit", unitId);
  if (serviceId !== null) query.set("layanan", serviceId);
  if (months) {
    query.set("dari", months.fromMonth);
    query.set("sampai", months.throughMonth);
  }
  const path = employeeId === null ? `/ukuran/${measure}` : `/ukuran/${measure}/pegawai/${employeeId}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
