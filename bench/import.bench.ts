// 25,000 people from a spreadsheet: upload, preview, confirmation; and how the cost grows from 2,500.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { type Browser, signIn } from "./setup/browser.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";

const peopleInUnit = 25;
for (const people of [2_500, 25_000]) await importing(people);

async function importing(people: number): Promise<void> {
  const house = await openHouse();
  const officer = await signIn(house.origin, "197605122000032015", "jembatan di atas musi");
  const form = new FormData();
  form.set("file", new File([await new Response(writeSheet(sheetOf(people))).bytes()], "pegawai.xlsx"));
  form.set("effectiveOn", "2026-11-01");
  const begunMs = performance.now();
  const page = await waited(officer, await officer.post("/impor", form));
  const previewMs = performance.now() - begunMs;
  const confirmed = await officer.post(`${page}/pasti`, new URLSearchParams({ _key: crypto.randomUUID() }));
  await waited(officer, confirmed);
  const allMs = performance.now() - begunMs;
  const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${house.pid}/status`, "utf8"))?.[1]) / 1000;
  console.log(
    `  ${people} people: preview ${(previewMs / 1000).toFixed(1)} s, all ${(allMs / 1000).toFixed(1)} s (aim < 60), server's peak ${peakMb.toFixed(0)} MB (aim < 1000)`,
  );
  if (people > 10_000) await searching(officer);
  await house.stop();
}

/** Follows the job's page until it leads on. */
async function waited(officer: Browser, answer: Response): Promise<string> {
  const job = answer.headers.get("location") ?? "";
  if (!job.startsWith("/pekerjaan/")) throw new Error(`no job: ${answer.status}`);
  for (;;) {
    const seen = await officer.get(job);
    const onward = seen.headers.get("location");
    if (onward) return onward;
    if ((await seen.text()).includes('data-tone="danger"')) throw new Error("the job failed");
    await setTimeout(100);
  }
}

async function searching(officer: Browser): Promise<void> {
  for (const asked of ["contoh 12345", "198", "199001012015041999"]) {
    const times: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      const begunMs = performance.now();
      await (await officer.get(`/pegawai?q=${encodeURIComponent(asked)}`)).arrayBuffer();
      times.push(performance.now() - begunMs);
    }
    printFigures(`search "${asked}", whole page`, times, "ms");
  }
}

/** An invented agency: a head, and units of 25 with a head each. */
function sheetOf(people: number) {
  const columns = [
    "NIP",
    "Nama",
    "Gol",
    "Jabatan",
    "Jenis Jabatan",
    "Unit Kerja",
    "NIP Atasan",
    "TMT Jabatan",
  ].map((header) => ({ header, type: "text" as const }));
  const rows = Array.from({ length: people }, (_, index) => {
    const unit = Math.floor(index / peopleInUnit);
    const leads = index % peopleInUnit === 0;
    const superior = leads ? (index === 0 ? "" : nipOf(0)) : nipOf(unit * peopleInUnit);
    const title = leads ? `Kepala Unit ${unit}` : "Pengelola Layanan";
    return [
      nipOf(index),
      `Contoh ${index}`,
      "III/a",
      title,
      leads ? "Pengawas" : "Pelaksana",
      `Unit ${unit}`,
      superior,
      "2020-01-02",
    ];
  });
  return { name: "Pegawai", columns, rows };
}

/** A NIP of the right form for each number: born in turn on the days of 25 years. */
function nipOf(index: number): string {
  const born = new Date(Date.UTC(1970, 0, 1 + (index % 9_000)))
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");
  return `${born}201504${(index % 2) + 1}${String(Math.floor(index / 9_000) + 1).padStart(3, "0")}`;
}
