import type { Measured } from "#appraisal/plan/plan-content.ts";
import { measureName, pileTag } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";

/** "dari loket: Berkas selesai (pekerjaan sendiri)". */
export function sourceText({ pile, measure, employeeId }: Measured): string {
  const whose = say(employeeId === null ? "measured.of-unit" : "measured.of-person");
  return say("measured.source-text", { from: pileTag(pile), name: measureName(measure), whose });
}

/** Where the figure can be followed month by month. */
export function sourceHref({ measure, employeeId, unitId, serviceId }: Measured): string {
  const query = new URLSearchParams();
  if (unitId !== null) query.set("unit", unitId);
  if (serviceId !== null) query.set("layanan", serviceId);
  const path = employeeId === null ? `/ukuran/${measure}` : `/ukuran/${measure}/pegawai/${employeeId}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
