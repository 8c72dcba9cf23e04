import { expect, test } from "vitest";
import { databaseBusy } from "#platform/database/database.errors.ts";
import { makeWorld } from "#test/setup/world.ts";
import { agencyBook } from "./agency-book.ts";

test("a database that does not answer is said to be busy, and asked again at the next page", async () => {
  const { services, rows } = await makeWorld();
  await rows((queries) => queries.updateTable("agency").set({ time_zone: "Asia/Jayapura" }).execute());
  let isDown = true;
  const read: typeof services.database.read = (agencyId, work) =>
    isDown ? Promise.reject(databaseBusy()) : services.database.read(agencyId, work);
  const agencies = agencyBook({ ...services, database: { ...services.database, read } });
  await expect(agencies(1)).rejects.toMatchObject({ code: "database.busy" });
  isDown = false;
  expect(await agencies(1)).toMatchObject({ timeZone: "Asia/Jayapura", name: "Kecamatan Plaju" });
});

test("an agency that does not exist is nobody's, and known as soon as it is founded", async () => {
  const { services, rows } = await makeWorld();
  const agencies = agencyBook(services);
  expect(await agencies(2)).toEqual({ timeZone: "Asia/Jakarta", name: "" });
  const second = { agency_id: 2, name: "Kecamatan Jakabaring", place: "Palembang" };
  await rows((queries) => queries.insertInto("agency").values(second).execute());
  expect((await agencies(2)).name).toBe("Kecamatan Jakabaring");
});
