import { expect, test, vi } from "vitest";
import { closeCases, many } from "#measures/measures.fixture.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { measures } from "./measures.ts";

async function printed(work: () => Promise<void>): Promise<string> {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await work();
    return out.mock.calls.map(([text]) => String(text)).join("");
  } finally {
    out.mockRestore();
  }
}

test("what was touched, or everything, is computed anew; the printed line says how much", async () => {
  const world = await makeWorld();
  const ground = { services: world.services };
  await closeCases(
    world,
    await openCounters(world),
    many(5, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 10 }),
  );
  const touched = await printed(() => measures(ground, ["recompute"], {}));
  expect(touched).toContain("Instansi 1: 1 bulan unit dihitung");
  const nothing = await printed(() => measures(ground, ["recompute"], {}));
  expect(nothing).toContain("Instansi 1: 0 bulan unit dihitung, 0 sel");
  const all = await printed(() => measures(ground, ["recompute"], { all: "yes", agency: "1" }));
  expect(all).toContain("Instansi 1: 4 bulan unit dihitung"); // one month of each of four units
  await expect(measures(ground, ["tidy"], {})).rejects.toMatchObject({ code: "command.measures-unknown" });
});
