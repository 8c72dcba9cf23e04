import { newId } from "#platform/clock/new-id.ts";
import type { World } from "./world.ts";

export type ServicesInWorld = { letter: string; heirs: string };

const requirements = JSON.stringify([
  { code: "ktp", label: "KTP pemohon" },
  { code: "kk", label: "Kartu keluarga" },
]);
const steps = JSON.stringify([
  { code: "check", label: "Periksa berkas" },
  { code: "sign", label: "Tanda tangan" },
]);

/** In WIB, as `weekly` of office hours: Monday to Thursday 08.00–12.00 and 13.00–15.00, Friday to 14.00 without the prayer. */
export const worldHours = {
  ...Object.fromEntries(["1", "2", "3", "4"].map((day) => [day, spans(8, 12, 13, 15)])),
  "5": spans(8, 11, 13, 14),
};

function spans(...hours: [number, number, number, number]): [number, number][] {
  const [from, to, again, end] = hours.map((hour) => hour * 60);
  return [
    [Number(from), Number(to)],
    [Number(again), Number(end)],
  ];
}

/**
 * Opens the counters of a world since 2024: at the ward a letter in 30 minutes, at ward and section a heirs' letter in
 * one working day.
 */
export async function openCounters(world: World): Promise<ServicesInWorld> {
  const { agencyId, units } = world;
  const now = world.services.clock();
  const services = { letter: newId(now), heirs: newId(now) };
  const standards = [
    { service_id: services.letter, name: "Surat keterangan domisili", time_value: 30, time_unit: "minute" },
    {
      service_id: services.heirs,
      name: "Surat keterangan ahli waris",
      time_value: 1,
      time_unit: "working-day",
    },
  ].map((row) => ({ ...row, agency_id: agencyId, version: 1, created_at: now }));
  await world.rows(async (queries) => {
    const since = { agency_id: agencyId, starts_on: "2024-01-01" };
    await queries
      .insertInto("office_hours")
      .values({ ...since, unit_id: units.district, weekly: JSON.stringify(worldHours), changed_at: now })
      .execute();
    await queries
      .insertInto("service")
      .values([
        { agency_id: agencyId, service_id: services.letter, code: "domisili", created_at: now },
        { agency_id: agencyId, service_id: services.heirs, code: "ahli-waris", created_at: now },
      ])
      .execute();
    await queries
      .insertInto("service_standard")
      .values(standards.map((row) => ({ ...row, requirements, steps, components: "{}" })))
      .execute();
    await queries
      .insertInto("service_standard_publication")
      .values(
        standards.map(({ agency_id, service_id, version }) => ({
          ...{ agency_id, service_id, version },
          ...{ holds_from: "2024-01-01", published_at: now },
        })),
      )
      .execute();
    await queries
      .insertInto("service_point")
      .values([
        { ...since, service_id: services.letter, unit_id: units.ward },
        { ...since, service_id: services.heirs, unit_id: units.ward },
        { ...since, service_id: services.heirs, unit_id: units.services },
      ])
      .execute();
  });
  return services;
}
