import { beforeEach, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { type Visits, visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case.fixture.ts";
import { casePages } from "../case.pages.ts";
import { moveCase } from "../work/move-case.ts";
import { workList } from "./work-list.ts";

let ground: CounterWorld;
let desk: Visits;
beforeEach(async () => {
  ground = await worldWithCounters();
  desk = visits(ground.world, casePages);
});

const form = (more: Record<string, string> = {}) => ({
  ...{ unitId: ground.world.units.ward, serviceId: ground.services.letter, papers: "ktp" },
  ...more,
});
const cases = () =>
  ground.world.rows((queries) => queries.selectFrom("service_case").select("case_id").execute());

test("the service most asked for comes first, with its due time and why, before anything is saved", async () => {
  const orderNow = async () => {
    const { html } = await desk.get("wardMember", "/loket/baru");
    return [html.indexOf("domisili") < html.indexOf("ahli waris"), html] as const;
  };
  expect((await orderNow())[0]).toBe(false);
  await takenIn(ground);
  expect((await orderNow())[0]).toBe(false); // the keys of the morning are those of the day
  ground.at("2026-03-11T09:00");
  const [isFirst, html] = await orderNow();
  expect(isFirst).toBe(true);
  expect(html).toContain("09.30");
  expect(html).toContain("Standarnya 30 menit selama loket buka");
});

test("who brings too little may go home with a list, and nothing is taken in", async () => {
  const { html } = await desk.post("wardMember", "/loket/baru/kurang", form());
  expect(html).toContain("<li>Kartu keluarga</li>");
  expect(html).not.toContain("<li>KTP pemohon</li>");
  expect(await cases()).toEqual([]);
});

test("a known phone number fills in the name, and what was ticked stays", async () => {
  await takenIn(ground);
  const { html } = await desk.post("wardMember", "/loket/baru/kenal", form({ phone: "081234567890" }));
  expect(html).toContain('value="Sulastri"');
  expect(html).toMatch(/value="ktp" checked/);
});

test("a service or counter chosen in a list and then another button pressed: nothing is taken in for the wrong one", async () => {
  const { world, services } = ground;
  const { ward, services: section } = world.units;
  const other = await desk.post("camat", "/loket/baru", form({ loket: section, name: "Sulastri" }));
  expect(other.html).toContain("Layanan yang tadi dipilih tidak ada di loket ini");
  expect(other.html).not.toContain("Terima permohonan");
  expect(other.html).toMatch(/value="Sulastri"/);
  expect(other.html).toContain(`name="unitId" value="${section}"`);
  const there = form({ unitId: section, serviceId: services.heirs, loket: ward, lainnya: services.letter });
  expect((await desk.post("camat", "/loket/baru", there)).html).toContain("jadi belum ada yang tersimpan");
  await desk.post("wardMember", "/loket/baru", form({ lainnya: services.heirs, name: "Sulastri" }));
  await desk.post("wardMember", "/loket/baru/kurang", form({ lainnya: services.heirs }));
  expect(await cases()).toEqual([]);
  await desk.post(
    "wardMember",
    "/loket/baru",
    form({ loket: ward, lainnya: services.letter, name: "Sulastri" }),
  );
  expect(await cases()).toHaveLength(1);
});

test("a step pressed on a page that is out of date changes nothing and shows how it stands", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", moveCase, { ...change, step: "sign" });
  const path = `/loket/permohonan/${caseId}/langkah`;
  const late = await desk.post("wardMember", path, { step: "check", _version: String(change.revision) });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Tanda tangan");
  expect((await seen(world, "wardMember", caseId)).open?.step).toBe("sign");
});

test("the work list costs the same few queries however long it is, and the head sees all counters below", async () => {
  const { world } = ground;
  const call = await world.call("wardMember");
  const asked = () => countQueries(() => callProcedure(workList, { view: "all" }, call));
  const empty = await asked();
  for (let n = 0; n < 12; n += 1) await takenIn(ground);
  expect(await asked()).toBe(empty);
  expect(empty).toBeLessThan(6);
  const { html } = await desk.get("camat", "/loket/unit");
  expect(html).toContain("12 berjalan");
  expect(html).toContain(world.people.wardMember.name);
  expect((await desk.get("member", "/loket/unit")).status).toBe(403);
});

test("the tile of the late ones leads to them, whoever holds them; running means the same at the counter and above it", async () => {
  const { world, at } = ground;
  const { number } = await takenIn(ground);
  at("2026-03-10T09:20");
  const second = await takenIn(ground);
  const waiting = await takenIn(ground, { papers: ["ktp"] }); // a paper is missing: it waits for the citizen
  at("2026-03-10T09:40"); // the first was promised for half past nine
  const tiles = await desk.get("wardMember", "/loket");
  expect(tiles.html).toContain('href="/loket?tampil=late"');
  const { html } = await desk.get("wardMember", "/loket?tampil=late");
  expect(html).toContain(number);
  expect(html).not.toContain(second.number);
  const { counts } = await as(world, "wardMember", workList, {});
  expect(counts).toMatchObject({ all: 2, waiting: 1, late: 1 });
  expect((await desk.get("camat", "/loket/unit")).html).toContain(
    "2 berjalan, 1 terlambat, 1 menunggu warga",
  );
  expect((await desk.get("wardMember", "/loket?tampil=waiting")).html).toContain(waiting.number);
  const refused = await desk.get("member", "/loket/unit");
  expect(refused.html).toContain("<h1>Bukan untuk peran Anda</h1>");
});
