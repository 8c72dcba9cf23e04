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
import { fillMeasured } from "./fill-measured.ts";
import { inventedDeeds } from "./invented-deeds.ts";
import { type CallOn, perform } from "./perform/perform.ts";
import { Stage } from "./perform/stage.ts";
import { playGoals } from "./play-goals.ts";
import { playPlan } from "./play-plan.ts";
import { playServices, readServices } from "./play-services.ts";
import { loadAnswers } from "./service/load-answers.ts";
import { loadCases } from "./service/load-cases.ts";
import { loadComplaints } from "./service/load-complaints.ts";
import { Story } from "./story.schema.ts";
import { tellProgress } from "./tell-progress.ts";
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
export async function loadExample(ground: Ground, story: Story, casesMax: number): Promise<void> {
  const { services } = ground;
  const now = services.clock();
  const today = dayIn(timeZone, now);
  const year = Number(today.slice(0, 4));
  const firstDay = `${year - 1}-01-01`;
  const begun = { now: nineOn(firstDay), today: firstDay, nouns: services.ledger.nouns };
  const office = { ...story.office, status: "PNS" as const };
  await services.database.bulk(exampleAgencyId, async (queries) => {
    await foundAgency(queries, { agencyId: exampleAgencyId, ...story.agency, office }, begun);
    const loading = { agency_id: exampleAgencyId, begun_at: now };
    await queries.insertInto("example_loading").values(loading).execute();
  });
  const callOn = callsOf(ground);
  await importEmployees(await callOn(story.office.nip, firstDay), story.employees, firstDay);
  await nameOutside(await callOn(story.office.nip, firstDay), story, firstDay);
  const people = await services.database.read(exampleAgencyId, (queries) =>
    peopleOfAgency(queries, exampleAgencyId),
  );
  await ground.identity.createUsersWithPassword(
    people.map((person) => ({ agencyId: exampleAgencyId, ...person })),
    story.password,
  );
  const stage = await performInvented(story, today, people, callOn);
  const officer = await callOn(story.office.nip, today);
  await giveRoles(officer, story, today);
  const counters = await readServices();
  const keeper = await callsOf(ground)(counters.nip, today); // looked up anew: with the role
  await playServices(counters, year, keeper);
  const goalIds = await playGoals(appraisalProcedures, story.goals, year, officer);
  await playYear(callOn, story, today, goalIds);
  const loaded = await loadCases(services, { agencyId: exampleAgencyId, timeZone }, casesMax);
  await loadAnswers(keeper, loaded.counters, loaded.cases);
  await loadComplaints(services, { agencyId: exampleAgencyId, timeZone }, loaded.counters, loaded.cases);
  const when = { today, timeOn: nineOn };
  await fillMeasured(services, exampleAgencyId, when, { stage, callOn, keeper });
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

/** Nobody in the agency stands above its head. */
async function nameOutside(officer: Call, { outside }: Story, startsOn: string): Promise<void> {
  const { of, ...appraiser } = outside;
  const employeeId = await idOf(officer, of);
  const { giveOutside } = organisationProcedures.delegation;
  await callProcedure(giveOutside, { ...appraiser, employeeId, startsOn }, officer);
}

async function idOf({ services }: Call, nip: string): Promise<string> {
  const found = await services.database.read(exampleAgencyId, (queries) =>
    employeeByNip(queries, exampleAgencyId, nip),
  );
  return found?.employeeId ?? "";
}

async function giveRoles(officer: Call, { roles }: Story, today: string): Promise<void> {
  for (const { nip, role, reason } of roles) {
    const grant = {
      employeeId: await idOf(officer, nip),
      role,
      startsOn: today,
      endsOn: addDays(today, 365),
      reason,
    };
    await callProcedure(organisationProcedures.roleGrant.give, grant, officer);
  }
}

/** The years around the story: everybody's past one, and the one that runs of those whom nobody plays by hand. */
async function performInvented(
  story: Story,
  today: string,
  people: readonly { employeeId: string; nip: string }[],
  callOn: CallOn,
): Promise<Stage> {
  const deeds = await inventedDeeds(story, today);
  const ids = new Map(people.map(({ nip, employeeId }) => [nip, employeeId]));
  const procedures = { appraisal: appraisalProcedures, organisation: organisationProcedures };
  const stage = new Stage(procedures, ids);
  await perform(deeds, stage, callOn, tellProgress);
  return stage;
}

/** Everybody acts on the day of the story, not on the day of loading; who may do what is looked up once a day. */
function callsOf(ground: Ground): CallOn {
  let today = "";
  const calls = new Map<string, Promise<Call>>();
  return (nip, day) => {
    if (day !== today) calls.clear();
    today = day;
    const services = { ...ground.services, clock: () => nineOn(day) };
    const call = calls.get(nip) ?? callAs({ services }, exampleAgencyId, nip);
    calls.set(nip, call);
    return call;
  };
}

function nineOn(day: string): Date {
  return new Date(`${day}T09:00:00+07:00`);
}

/** What was written by hand: a few people of the year that runs. */
async function playYear(
  callOn: CallOn,
  story: Story,
  today: string,
  goalIds: readonly string[],
): Promise<void> {
  const year = Number(today.slice(0, 4));
  const callOnDay = async (nip: string, monthDay: string) => {
    const day = `${year}-${monthDay}`;
    return day > today ? null : callOn(nip, day);
  };
  const resultIds = new Map<string, string[]>();
  for (const plan of story.plans) {
    resultIds.set(
      plan.nip,
      await playPlan(appraisalProcedures, plan, year, callOnDay, {
        headResultIds: resultIds.get(plan.head) ?? [],
        goalIds,
      }),
    );
  }
}
