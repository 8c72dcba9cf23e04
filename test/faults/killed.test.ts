import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { JobState } from "#platform/jobs/job.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { type Ampera, launch } from "#test/setup/server.ts";

/** Ampera on a data folder of its own, as an office runs it; its power is cut with SIGKILL. */
let dataFolder: string;
let ampera: Ampera;
const exampleDay = "2026-11-24";
const env = { AMPERA_TIME: exampleDay, AMPERA_EXAMPLE_CASES: "2000" };
const password = "jembatan di atas musi";
const office = "197605122000032015";
const head = "197212202005041039";
const member = "198501072009021005"; // his plan lies proposed

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "ampera-faults-"));
  ampera = await launch({ dataFolder, env });
}, 240_000);
afterAll(async () => {
  await ampera?.stop();
  await rm(dataFolder, { recursive: true, force: true });
}, 60_000);

async function cutAndRestart(): Promise<void> {
  const gone = once(ampera.process, "exit");
  ampera.process.kill("SIGKILL");
  await gone;
  ampera = await launch({ dataFolder, env });
}

async function tokenOf(nip: string): Promise<string> {
  const answer = await fetch(`${ampera.origin}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ nip, password }),
  });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}

async function api(nip: string, path: string, body?: FormData | object): Promise<Response> {
  const json = body !== undefined && !(body instanceof FormData);
  return fetch(`${ampera.origin}/api${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${await tokenOf(nip)}`,
      ...(json ? { "content-type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
  });
}

/** What really stands in the tables, past the program. */
async function counted(sql: string): Promise<number> {
  const { databaseUrl } = z
    .object({ databaseUrl: z.string() })
    .parse(JSON.parse(await readFile(join(dataFolder, "running.json"), "utf8")));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(`select (${sql})::int as count`);
    return rows[0]?.count ?? -1;
  } finally {
    await client.end();
  }
}

const people = 3_000;
const columns = ["NIP", "Nama", "Jabatan", "Jenis Jabatan", "Unit Kerja", "NIP Atasan"];
const nipOf = (index: number) =>
  `${new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10).replaceAll("-", "")}201504${(index % 2) + 1}777`;

async function uploaded(unit: string, from: number): Promise<string> {
  const rows = Array.from({ length: people }, (_, index) => {
    const leads = index === 0;
    return [
      nipOf(from + index),
      `Contoh ${index}`,
      leads ? `Kepala ${unit}` : "Staf",
      leads ? "Pengawas" : "Pelaksana",
      unit,
      leads ? "" : nipOf(from),
    ];
  });
  const sheet = writeSheet({
    name: "Pegawai",
    columns: columns.map((header) => ({ header, type: "text" as const })),
    rows,
  });
  const form = new FormData();
  form.set("file", new File([await new Response(sheet).arrayBuffer()], "pegawai.xlsx"));
  form.set("effectiveOn", exampleDay);
  const { importId, jobId } = z
    .object({ importId: z.string(), jobId: z.string() })
    .parse(await (await api(office, "/imports", form)).json());
  await done(jobId);
  return importId;
}

async function done(jobId: string): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const { state, failure } = JobState.parse(await (await api(office, `/jobs/${jobId}`)).json());
    if (state === "done") return;
    if (state === "failed") throw new Error(`${failure}: ${ampera.printed().slice(-1500)}`);
    await setTimeout(250);
  }
  throw new Error("the job does not end");
}

test.each([
  [30, 0],
  [250, 3_000],
  [600, 6_000],
])(
  "killed %d ms after an import was confirmed: all of it or nothing, and then all of it, once",
  async (killAfterMs, from) => {
    const unit = `Unit ${killAfterMs}`;
    const importId = await uploaded(unit, from);
    const before = await counted("select count(*) from employee");
    const { jobId } = z
      .object({ jobId: z.string() })
      .parse(await (await api(office, `/imports/${importId}/confirmation`, {})).json());
    await setTimeout(killAfterMs);
    await cutAndRestart();
    const after = await counted("select count(*) from employee");
    expect([before, before + people]).toContain(after);
    await done(jobId); // an acknowledged yes is carried out without anybody asking again
    expect(await counted("select count(*) from employee")).toBe(before + people);
    expect(
      await counted(
        `select count(*) from event where kind = 'import.applied' and subject_id = '${importId}'`,
      ),
    ).toBe(1);
  },
  120_000,
);

test("killed in the middle of an agreement: an answered one stands, and none is half there", async () => {
  const mine = z
    .object({ plans: z.array(z.object({ planId: z.string() })) })
    .parse(await (await api(member, "/plans")).json());
  const planId = mine.plans[0]?.planId ?? "";
  const token = await tokenOf(head);
  const agreeing = fetch(`${ampera.origin}/api/plans/${planId}/agreement`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ version: 1 }),
  }).then(
    (answer) => answer.status,
    () => 0,
  );
  await setTimeout(8);
  await cutAndRestart();
  const agreements = await counted(`select count(*) from plan_agreement where plan_id = '${planId}'`);
  const events = await counted(
    `select count(*) from event where kind = 'plan.agreed' and subject_id = '${planId}'`,
  );
  expect(events).toBe(agreements);
  if ((await agreeing) === 200) expect(agreements).toBe(1);
}, 60_000);
