import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { router } from "#app.ts";
import { proceduresIn } from "#platform/procedures/router.ts";
import { type Answer, type Api, apiOf, textIn } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { jobDone } from "#test/setup/import-by-api.ts";
import { type Loot, openLoot } from "#test/setup/loot.ts";
import { exampleDay, plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { acceptInvitation, foundSecondAgency, type SecondAgency } from "#test/setup/second-agency.ts";
import { attempts, make } from "./attempts.ts";
import { harmless } from "./harmless.ts";
import { withoutSubject } from "./without-subject.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

describe("two agencies in one house", () => {
  let ampera: Example;
  let second: SecondAgency;
  let owner: pg.Client;
  let loot: Loot;
  beforeAll(async () => {
    ampera = await openExample();
    ({ loot, owner } = await openLoot(ampera));
    second = await foundSecondAgency(ampera);
  });
  afterAll(async () => {
    await owner?.end();
    await ampera?.stop();
  });

  test("every procedure is tried, or is known to take nobody's id", () => {
    const named = [...Object.keys(attempts(loot)), ...withoutSubject, ...harmless];
    expect(named.sort()).toEqual(
      proceduresIn(router)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each(["office", "head"] as const)(
    "the other agency's %s gets at nothing and changes nothing, by any id",
    async (who) => {
      const before = await fingerprint(owner);
      const outcomes: string[] = [];
      for (const [name, attempt] of Object.entries(attempts(loot))) {
        const answer = await make(second[who], attempt);
        if (!saysUnknown(answer)) outcomes.push(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`);
        for (const word of ["Plaju", ...Object.values(plaju).map(({ name }) => name)])
          expect(answer.text).not.toContain(word);
      }
      expect(outcomes).toEqual([]);
      expect(await fingerprint(owner)).toEqual(before);
    },
  );

  test("for who may, the same attempts meet what is there: nobody is refused for a slip of the test", async () => {
    const office = await apiOf(ampera.origin, plaju.endang);
    const others = {
      ratna: await apiOf(ampera.origin, plaju.ratna),
      hendra: await apiOf(ampera.origin, plaju.hendra),
      camat: await apiOf(ampera.origin, plaju.camat),
    };
    const file = `/employees/${loot.employeeId}/years/2026/file`;
    await jobDone(office, textIn(accepted(await office.post(file, {})), "jobId")); // or there is none to download
    const queries = Object.entries(attempts(loot)).filter(([, { method }]) => method === "GET");
    const refused: string[] = [];
    for (const [name, attempt] of queries) {
      const caller = notForTheOffice.get(name);
      const { status, text } = await make(caller ? others[caller] : office, attempt);
      if (status !== 200) refused.push(`${name}: ${status} ${text.slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  });

  test("lists show each agency its own people only", async () => {
    for (const path of [
      "/units",
      "/unit-names",
      "/positions",
      "/employees",
      "/imports",
      "/plans",
      "/colleagues",
      "/my-people",
      "/mails",
    ]) {
      const { text, status } = await second.office.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/Plaju|Ratna|Hendra/);
    }
  });

  test("pages tell no more than the API", async () => {
    const { planId, employeeId, evaluationId, importId, evidenceId, unitId } = loot;
    const paths = [
      `/rencana/${planId}`,
      `/rencana/${planId}/pdf`,
      `/rencana/${planId}/bukti/${evidenceId}`,
      `/pegawai/${employeeId}`,
      `/evaluasi/${evaluationId}`,
      `/impor/${importId}`,
      `/organisasi/unit/${unitId}`,
    ];
    for (const path of paths) {
      const answer = await fetch(ampera.origin + path, {
        headers: { Authorization: `Bearer ${second.office.token}` },
      });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toMatch(/Ratna|Wulandari/);
    }
  });

  test("a NIP that is active elsewhere cannot be taken over by inviting it here", async () => {
    const { positionId } = await ownPosition(second.office);
    const ratna = { nip: plaju.ratna.nip, name: "Ratna Palsu", grade: "II/d", positionId };
    const added = await second.office.post("/employees", {
      ...ratna,
      startsOn: exampleDay,
      decree: "821/2/2026",
    });
    const { employeeId } = z.object({ employeeId: z.string() }).parse(accepted(added).body);
    const { text } = accepted(await second.office.post(`/employees/${employeeId}/invitation`));
    expect(await acceptInvitation(ampera, text)).toBe(409);
    await expect(apiOf(ampera.origin, plaju.ratna)).resolves.toMatchObject({ token: expect.any(String) });
  });
});

/** What the office itself does not see, and who does. */
const notForTheOffice = new Map<string, "ratna" | "hendra" | "camat">([
  ["complaint.read", "camat"],
  ["complaint.main", "camat"],
  ["complaint.attachment", "camat"],
  ["complaint.read-mine", "hendra"],
  ["plan.offer", "ratna"],
  ["measure.of-person", "ratna"],
  ["progress.dispute-read", "ratna"],
  ["calibration.preview-case", "hendra"],
  ["dialogue.prepare", "hendra"],
  ["dialogue.read", "hendra"],
  ["dialogue.print", "hendra"],
  ["objection.evidence", "hendra"],
  ["objection.print", "hendra"],
  ["objection.print-decision", "hendra"],
  ["objection.preview-decision", "camat"],
  ["feedback.requests", "hendra"],
  ["feedback.links", "hendra"],
  ["round.about", "hendra"],
  ["survey.points", "hendra"],
  ["survey-import.read-one", "hendra"],
  ["survey-import.problems", "hendra"],
  ["survey-import.marked-file", "hendra"],
  ["survey.comments", "hendra"],
  ["survey.answers", "hendra"],
  ["case.counter", "ratna"],
  ["case.find", "ratna"],
  ["case.read", "ratna"],
  ["case.receipt", "ratna"],
  ["case.print-receipt", "ratna"],
  ["case.receivers", "ratna"],
  ["queue.read", "ratna"],
]);

/** Refused as what does not exist is refused: as a whole, or by the field that names it. */
function saysUnknown({ status, body }: Answer): boolean {
  const faults = Faults.safeParse(body).data?.data.faults ?? [];
  return (
    [403, 404].includes(status) ||
    (faults.length > 0 && faults.every(({ code }) => code.endsWith(".unknown")))
  );
}
const Faults = z.object({ data: z.object({ faults: z.array(z.object({ code: z.string() })) }) });

/** One hash for each table of what agency 1 and its accounts are. */
/** What follows from the rest, and is counted anew each minute whoever does what. */
const countedByTheClock = new Set(
  [
    "measure_cell",
    "measure_touch",
    "case_time",
    "case_time_slot",
    "case_tally",
    "case_hour",
    "case_output",
  ].map((table) => `public.${table}`),
);

async function fingerprint(owner: pg.Client): Promise<Record<string, string>> {
  const { rows } = await owner.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'agency_id' and table_schema in ('public', 'identity') order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of z.array(z.object({ name: z.string() })).parse(rows)) {
    if (countedByTheClock.has(name)) continue;
    const { rows: found } = await owner.query(
      `select coalesce(md5(string_agg(r::text, ' ' order by r::text)), '') as hash from ${name} r where agency_id = 1`,
    );
    hashes[name] = z.array(z.object({ hash: z.string() })).parse(found)[0]?.hash ?? "";
  }
  return hashes;
}

async function ownPosition(office: Api): Promise<{ positionId: string }> {
  const { positions } = z
    .object({ positions: z.array(z.object({ positionId: z.string(), leadsUnit: z.boolean() })) })
    .parse((await office.get("/positions")).body);
  const place = positions.find(({ leadsUnit }) => !leadsUnit);
  if (!place) throw new Error("the second agency has no position");
  return place;
}
