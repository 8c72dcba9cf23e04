import { expect, test, vi } from "vitest";
import { agencyOf } from "#organisation/index.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { foundAgency } from "./found-agency.ts";

const needed = {
  ...{ agency: "2", name: "Distrik Abepura", place: "Jayapura" },
  ...{ nip: "198203152006042001", person: "Wahyuni Hasan, S.E." },
};

async function founded({ services }: World, options: Record<string, string>) {
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await foundAgency({ services, identity: services.identity }, { ...needed, ...options });
  expect(String(printed.mock.lastCall?.[0])).toContain("/undangan/");
  printed.mockRestore();
  return services.database.read(2, (queries) => agencyOf(queries, 2));
}

test("letterhead, clock and cadence can be said from the beginning", async () => {
  const said = {
    parent: "Pemerintah Kota Jayapura",
    address: "Jalan Contoh",
    zone: "WIT",
    cadence: "monthly",
  };
  expect(await founded(await makeWorld(), said)).toMatchObject({
    ...{ name: "Distrik Abepura", parentName: "Pemerintah Kota Jayapura", address: "Jalan Contoh" },
    ...{ timeZone: "Asia/Jayapura", cadence: "monthly" },
  });
});

test("the page of the first officer says in Indonesian where the tasks come from", async () => {
  const world = await makeWorld();
  await founded(world, {});
  const grants = await world.rows((queries) =>
    queries.selectFrom("role_grant").select("reason").where("agency_id", "=", 2).execute(),
  );
  expect(grants.map(({ reason }) => reason)).toEqual(Array(2).fill("Pendirian instansi di Ampera"));
});

test("left out, the clock is Jakarta's and evaluations are quarterly; a slip is refused by its name", async () => {
  const world = await makeWorld();
  await expect(founded(world, { zone: "WAT" })).rejects.toMatchObject({ faults: [{ path: "zone" }] });
  expect(await founded(world, {})).toMatchObject({
    ...{ parentName: "", address: "", timeZone: "Asia/Jakarta", cadence: "quarterly" },
  });
});
