import { expect, test } from "vitest";
import { type Visits, visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { organisationPages } from "./pages.ts";

type Form = { path: string; first: Record<string, string>; second: Record<string, string>; words: string[] };

/** Each form with what two officers send, and what the second must see: the own words and those that are kept. */
const forms: Record<string, (world: World) => Form> = {
  "a person": ({ people }) => ({
    path: `/pegawai/${people.member.employeeId}/ubah`,
    first: { name: "Ratna Wulandari, S.Kom.", email: "ratna@contoh.example" },
    second: { name: "Ratna W., A.Md.", email: "" },
    words: ["Ratna Wulandari, S.Kom.", "ratna@contoh.example", "Ratna W., A.Md."],
  }),
  "a unit": ({ units }) => ({
    path: `/organisasi/unit/${units.services}/ubah`,
    first: { name: "Seksi Pelayanan", parentId: units.ward },
    second: { name: "Seksi Layanan", parentId: units.district },
    words: ["Seksi Pelayanan", "Kelurahan Plaju Ilir", "Seksi Layanan", "Kecamatan Plaju"],
  }),
  "a position": ({ positions, units }) => ({
    path: `/organisasi/jabatan/${positions.member}/ubah`,
    first: { ...pelaksana, unitId: units.services, reportsToId: positions.camat, title: "Penata Layanan" },
    second: { ...pelaksana, unitId: units.ward, reportsToId: positions.head, title: "Juru Layanan" },
    words: ["Penata Layanan", "Juru Layanan", "Kelurahan Plaju Ilir", "Kepala Seksi Pelayanan Umum"],
  }),
};
const pelaksana = { kind: "pelaksana" };

test.each(Object.keys(forms))(
  "two officers change %s at once: the second sees both versions",
  async (what) => {
    const world = await makeWorld();
    const pages = visits(world, organisationPages);
    const { path, first, second, words } = forms[what]?.(world) ?? never();
    const [seenByBoth] = await Promise.all([revisionOn(pages, path), revisionOn(pages, path)]);
    expect((await pages.post("administrator", path, { ...first, _version: seenByBoth })).status).toBe(303);
    const { status, html } = await pages.post("personnel", path, { ...second, _version: seenByBoth });
    expect(status).toBe(409);
    expect(html).toContain("Isinya berubah setelah Anda membukanya.");
    const [above = "", form = ""] = html.split('<form class="am-form"');
    for (const word of words) expect(above).toContain(word);
    expect(form).toContain(`value="${second.name ?? second.title}"`); // nothing typed is lost
    const now = versionIn(html);
    expect(Number(now)).toBe(Number(seenByBoth) + 1);
    expect((await pages.post("personnel", path, { ...second, _version: now })).status).toBe(303);
  },
);

test("what changes past the forms counts too", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const { employeeId } = world.people.member;
  const path = `/pegawai/${employeeId}/ubah`;
  const seen = await revisionOn(pages, path);
  await world.rows((queries) =>
    queries
      .updateTable("employee")
      .set({ name: "Dari berkas" })
      .where("employee_id", "=", employeeId)
      .execute(),
  );
  const { status, html } = await pages.post("personnel", path, { name: "Ratna", email: "", _version: seen });
  expect(status).toBe(409);
  expect(html).toContain("Dari berkas");
});

async function revisionOn(pages: Visits, path: string): Promise<string> {
  return versionIn((await pages.get("personnel", path)).html);
}

function versionIn(html: string): string {
  return /name="_version" value="(\d+)"/.exec(html)?.[1] ?? "";
}

function never(): never {
  throw new Error("there is no such form");
}
