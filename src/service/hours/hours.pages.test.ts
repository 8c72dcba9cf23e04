import { expect, test } from "vitest";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { hoursPages } from "./hours.pages.tsx";
import { readSpans, weekInShort } from "./hours-words.ts";

test.each([
  [
    "08.00–12.00, 13.00–15.00",
    [
      [480, 720],
      [780, 900],
    ],
  ],
  [
    "8-12; 13:00 - 14:30",
    [
      [480, 720],
      [780, 870],
    ],
  ],
  [
    "08.00 sampai 11.30 dan 13.00 s.d. 14.00",
    [
      [480, 690],
      [780, 840],
    ],
  ],
  ["", []],
  ["tutup", []],
  ["pagi", null],
  ["08.75-12", null],
] as const)("“%s” is read as it is meant", (typed, spans) => {
  expect(readSpans(typed)).toEqual(spans);
});

test("a week in short names days that are alike together, and the break in which nobody is there", () => {
  const day = [
    [480, 720],
    [780, 900],
  ] as [number, number][];
  const weekly = { "1": day, "2": day, "3": day, "4": day, "5": [[480, 840]] as [number, number][] };
  expect(weekInShort(weekly)).toBe("Senin–Kamis 08.00–12.00 dan 13.00–15.00; Jumat 08.00–14.00");
});

test("hours, an address and a closing day are kept by form; what cannot be read is named at its weekday", async () => {
  const world = await makeWorld();
  await openCounters(world);
  const pages = visits(world, hoursPages);
  const path = `/jam-layanan/${world.units.ward}`;
  const hours = { startsOn: "2026-04-01", "weekly.1": "9-12", _version: "0" };
  const refused = await pages.post("head", `${path}/jam`, {
    ...{ ...hours, "weekly.2": "13-12", "weekly.3": "pagi", _key: "formulir-0001" },
  });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#f-weekly-2"');
  expect(refused.html).toContain('href="#f-weekly-3"');
  expect(refused.html).toContain('value="pagi"');
  expect((await pages.post("head", `${path}/jam`, { ...hours, _key: "formulir-0002" })).location).toBe(path);
  const late = await pages.post("administrator", `${path}/jam`, { ...hours, _key: "formulir-0003" });
  expect(late.status).toBe(409); // somebody set hours from that day meanwhile
  const told = { address: "Jalan Contoh 1", phone: "", note: "", _version: "0", _key: "formulir-0004" };
  await pages.post("head", `${path}/alamat`, told);
  await pages.post("head", `${path}/tutup`, { day: "2026-05-04", reason: "Banjir", _key: "formulir-0005" });
  const empty = await pages.post("head", `${path}/tutup`, { day: "", reason: "", _key: "formulir-0006" });
  expect(empty.html.match(/href="#f-day"/g)).toHaveLength(1); // a field without a day has one fault
  expect(empty.html).not.toContain("di luar jangkauan");
  const { html } = await pages.get("member", path);
  for (const words of ["Jalan Contoh 1", "Banjir (Kelurahan Plaju Ilir)", "SKB 3 Menteri 1497/2025"])
    expect(html).toContain(words);
  expect(html).not.toContain("<form");
  const next = await pages.get("member", `${path}?tahun=2027`);
  expect(next.html).toContain("Keputusan tentang hari libur 2027 belum ada");
  expect((await pages.post("member", `${path}/tutup`, { day: "2026-05-05", reason: "x" })).status).toBe(403);
});
