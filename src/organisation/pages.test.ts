import { expect, test } from "vitest";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { organisationPages } from "./pages.ts";

/** Asked by the test for every visit; on the server it is kept for half a minute. */
const queriesForTheActor = 2;

test("every page is a handful of queries, however many rows it shows", async () => {
  const world = await makeWorld();
  const reader = visits(world, organisationPages);
  const { member, wardMember } = world.people;
  const unit = world.units.services;
  const pages: [string, number][] = [
    ["/organisasi", 1],
    [`/organisasi/unit/${unit}`, 3],
    [`/organisasi/unit/${unit}/ubah`, 1],
    [`/organisasi/unit/${unit}/jabatan-baru`, 2],
    [`/organisasi/jabatan/${world.positions.head}/ubah`, 3],
    ["/pegawai", 4],
    [`/pegawai?cari=ratna&unit=${unit}&sort=-unit&after=${member.employeeId}`, 4],
    [`/pegawai/${member.employeeId}`, 6], // two of them for who looked
    [`/pegawai/${member.employeeId}?tanggal=2026-03-03`, 9],
    [`/pegawai/${wardMember.employeeId}/pindah`, 7],
    [`/pegawai/${wardMember.employeeId}/delegasi`, 7],
    ["/pegawai/baru", 1],
  ];
  for (const [path, queries] of pages) {
    let status = 0;
    const count = await countQueries(async () => {
      ({ status } = await reader.get("personnel", path));
    });
    expect({ path, status, queries: count - queriesForTheActor }).toEqual({ path, status: 200, queries });
  }
});
