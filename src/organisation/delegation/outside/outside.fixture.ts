import { as } from "#test/setup/as.ts";
import type { World } from "#test/setup/world.ts";
import { giveOutside } from "./give-outside.ts";

/** The mayor's secretary, invented. */
export const secretary = {
  nip: "197003151994031005",
  name: "Burhanuddin Syarif, M.M.",
  grade: "IV/d",
  positionTitle: "Sekretaris Daerah Kota Palembang",
  institution: "Pemerintah Kota Palembang",
  startsOn: "2026-01-01",
  reason: "Surat 800/12/BKPSDM tentang penilaian para camat",
};

/** The personnel office names the secretary as appraiser of the head of the district. */
export function secretaryAppraises(world: World, changed: Partial<typeof secretary> = {}) {
  const { employeeId } = world.people.camat;
  return as(world, "personnel", giveOutside, { ...secretary, ...changed, employeeId });
}
