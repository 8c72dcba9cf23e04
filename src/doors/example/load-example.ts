import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { employeeByNip, foundAgency, peopleOfAgency } from "#organisation/index.ts";
import { organisationProcedures } from "#organisation/procedures.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import { callAs } from "../commands/call-as.ts";
import type { Ground } from "../commands/ground.ts";
import { playGoals } from "./play-goals.ts";
import { playPlan } from "./play-plan.ts";
import { Story } from "./story.schema.ts";
import { waitForJob } from "./wait-for-job.ts";

export const exampleAgencyId = 1;
const timeZone = "Asia/Jakarta";

export async function readStory(): Promise<Story> {
  return Story.parse(parse(await readFile("examples/plaju/story.yaml", "utf8")));
}

/**
 * Fills an empty house: the agency, its people by the importer, accounts, and what has happened this year. A row in
 * `example_loading` comes with the agency and goes at the end: whoever finds it knows that the rest is not all there.
 */
export async function loadExample(ground: Ground, story: Story): Promise<void> {
  const { services } = ground;
  const now = services.clock();
  const today = dayIn(timeZone, now);
  const year = Number(today.slice(0, 4));
  const office = { ...story.office, status: "PNS" as const };
  await services.database.bulk(exampleAgencyId, async (queries) => {
    await foundAgency(queries, { agencyId: exampleAgencyId, ...story.agency, office }, { now, today });
    const begun = { agency_id: exampleAgencyId, begun_at: now };
    await queries.insertInto("example_loading").values(begun).execute();
  });
  const officer = await callAs(ground, exampleAgencyId, story.office.nip);
  await importEmployees(officer, story.employees, `${year}-01-01`);
  await giveRoles(officer, story, today);
  const people = await services.database.read(exampleAgencyId, (queries) =>
    peopleOfAgency(queries, exampleAgencyId),
  );
  await ground.identity.createUsersWithPassword(
    people.map((person) => ({ agencyId: exampleAgencyId, ...person })),
    story.password,
  );
  await callProcedure(appraisalProcedures.period.open, { year }, officer);
  const goalIds = await playGoals(appraisalProcedures, story.goals, year, officer);
  await playYear(ground, story, today, goalIds);
  await services.database.write(exampleAgencyId, (queries) =>
    queries.deleteFrom("example_loading").where("agency_id", "=", exampleAgencyId).execute(),
  );
}

async function importEmployees(officer: Call, path: string, effectiveOn: string): Promise<void> {
  const file = new File([new Uint8Array(await readFile(path))], basename(path));
  const { upload, confirm } = organisationProcedures.import;
  const uploaded = await callProcedure(upload, { file, effectiveOn }, officer);
  await waitForJob(officer, uploaded.jobId);
  const confirmed = await callProcedure(confirm, { importId: uploaded.importId, endGone: false }, officer);
  await waitForJob(officer, confirmed.jobId);
}

async function giveRoles(officer: Call, { roles }: Story, today: string): Promise<void> {
  const { database } = officer.services;
  for (const { nip, role, reason } of roles) {
    const employee = await database.read(exampleAgencyId, (queries) =>
      employeeByNip(queries, exampleAgencyId, nip),
    );
    const grant = {
      employeeId: employee?.employeeId ?? "",
      role,
      startsOn: today,
      endsOn: addDays(today, 365),
      reason,
    };
    await callProcedure(organisationProcedures.roleGrant.give, grant, officer);
  }
}

/** Everybody acts on the day of the story, not on the day of loading. */
async function playYear(
  ground: Ground,
  story: Story,
  today: string,
  goalIds: readonly string[],
): Promise<void> {
  const year = Number(today.slice(0, 4));
  const callOn = async (nip: string, monthDay: string) => {
    const day = `${year}-${monthDay}`;
    if (day > today) return null;
    const services = { ...ground.services, clock: () => new Date(`${day}T09:00:00+07:00`) };
    return callAs({ services }, exampleAgencyId, nip);
  };
  const resultIds = new Map<string, string[]>();
  for (const plan of story.plans) {
    resultIds.set(
      plan.nip,
      await playPlan(appraisalProcedures, plan, year, callOn, {
        headResultIds: resultIds.get(plan.head) ?? [],
        goalIds,
      }),
    );
  }
}
