// A log of 25,000 cases from another application: upload, mapping, preview, taking over; how it grows from 2,500; and
// the taking over against a plain COPY of the same rows.
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { type Browser, signIn } from "./setup/browser.ts";
import { openHouse } from "./setup/house.ts";

const manager = "197212202005041039";
const password = "jembatan di atas musi";

for (const cases of [2_500, 25_000]) await importing(cases);

async function importing(cases: number): Promise<void> {
  const house = await openHouse();
  const officer = await signIn(house.origin, manager, password);
  const added = await officer.post("/loket/impor/sumber", formOf({ name: `Aplikasi ${cases}` }));
  const sourceId =
    new URL(String(added.headers.get("location")), house.origin).searchParams.get("sumber") ?? "";
  const form = new FormData();
  form.set("sourceId", sourceId);
  form.set("file", new File([logOf(cases)], "log.csv"));
  const begunMs = performance.now();
  const page = await waited(officer, await officer.post("/loket/impor", form));
  await waited(officer, await officer.post(`${page}/cara`, await suggested(officer, page)));
  const previewMs = performance.now() - begunMs;
  const confirmMs = await timed(async () => waited(officer, await officer.post(`${page}/pasti`, formOf({}))));
  const copyMs = await plainCopy(house.databaseUrl);
  console.log(
    `  ${cases} cases: read and compared ${seconds(previewMs)} s, taken over ${seconds(confirmMs)} s, ` +
      `÷ plain insert from a table of the same rows ${(confirmMs / copyMs).toFixed(1)}`,
  );
  await house.stop();
}

/** What the page suggests, sent back as it is. */
async function suggested(officer: Browser, page: string): Promise<URLSearchParams> {
  const html = await (await officer.get(`${page}/cara`)).text();
  const fields = formOf({ _version: /name="_version" value="(\d+)"/.exec(html)?.[1] ?? "" });
  for (const [, name = "", options = ""] of html.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields.set(name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "");
  for (const [, name = "", value = ""] of html.matchAll(
    /<input type="hidden" name="([^"]+\.kata)" value="([^"]*)"/g,
  ))
    fields.set(name, value);
  fields.set("dayOrder", "day-first");
  return fields;
}

function formOf(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams({ _key: crypto.randomUUID(), ...fields });
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
    await setTimeout(50);
  }
}

/** The same rows written into tables without anything around: what the storage itself costs. */
async function plainCopy(url: string): Promise<number> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(
    "create table plain_case as select * from service_case where source_id is not null with no data",
  );
  await owner.query("create table plain_closure as select * from case_closure with no data");
  const ms = await timed(async () => {
    await owner.query("insert into plain_case select * from service_case where source_id is not null");
    await owner.query(
      "insert into plain_closure select n.* from case_closure n join service_case c using (agency_id, case_id) where c.source_id is not null",
    );
  });
  await owner.end();
  return ms;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

/** A log as another application hands it over: one counter, three services, a few minutes each. */
function logOf(cases: number): string {
  const services = ["Surat keterangan domisili", "Surat keterangan usaha", "Surat keterangan tidak mampu"];
  const rows = Array.from({ length: cases }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 2 + (at % 600))).toISOString().slice(0, 10);
    const minute = String(at % 60).padStart(2, "0");
    return `L/${at};${services[at % 3]};Kelurahan Plaju Ilir;${day} 09:${minute};${day} 10:${minute};Selesai`;
  });
  return ["No Register;Jenis Surat;Kelurahan;Tanggal Masuk;Tanggal Selesai;Status", ...rows].join("\n");
}
