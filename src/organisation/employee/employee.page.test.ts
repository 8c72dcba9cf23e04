import { expect, test } from "vitest";
import { promote } from "#organisation/appointment/promote.ts";
import { organisationPages } from "#organisation/pages.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { correctEmployee } from "./correct-employee.ts";

async function openMember() {
  const world = await makeWorld();
  const { employeeId, name } = world.people.member;
  const pages = visits(world, organisationPages);
  const open = async (who: "personnel" | "member" | "head" | "colleague" = "personnel") =>
    (await pages.get(who, `/pegawai/${employeeId}`)).html;
  return { world, employeeId, name, open };
}

test("the address for mail is shown to whom the rest is shown, and that there is none", async () => {
  const { world, employeeId, name, open } = await openMember();
  expect(await open()).toContain("belum tercatat");
  await as(world, "personnel", correctEmployee, {
    employeeId,
    revision: 1,
    name,
    email: "ratna@plaju.example",
  });
  for (const who of ["member", "head"] as const) expect(await open(who)).toContain("ratna@plaju.example");
  expect(await open("colleague")).not.toContain("ratna@plaju.example");
});

test("the present grade is held now, the one before until the day before it", async () => {
  const { world, employeeId, open } = await openMember();
  expect(await open()).toMatch(
    /Sejak 1 April 2022<\/time><span[^>]*> \(sekarang\)<\/span><\/p><p[^>]*>Pangkat II\/d/,
  );
  const next = { employeeId, grade: "III/a", startsOn: "2026-03-01", decree: "823/1/2026" };
  await as(world, "personnel", promote, next);
  const html = await open();
  expect(html).toMatch(
    /Sejak 1 Maret 2026<\/time><span[^>]*> \(sekarang\)<\/span><\/p><p[^>]*>Pangkat III\/a/,
  );
  expect(html).toMatch(/28 Februari 2026<\/time><span[^>]*> \(sudah\)<\/span><\/p><p[^>]*>Pangkat II\/d/);
});

test("an officer has one step at hand and the others behind one button; nobody else has any", async () => {
  const { open } = await openMember();
  const html = await open();
  const [head = "", rest = ""] = html.split("<details");
  expect(head).toMatch(/class="ds-button" href="[^"]+\/pindah"/);
  const steps = [...rest.slice(0, rest.indexOf("</details>")).matchAll(/href="[^"]+\/([\w-]+)"/g)];
  expect(steps.map(([, step]) => step)).toEqual([
    "plt-plh",
    "promosi",
    "delegasi",
    "ubah",
    "akun",
    "berhenti",
  ]);
  expect(await open("head")).not.toContain("/pindah");
});
