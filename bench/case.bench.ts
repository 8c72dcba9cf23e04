// Taking in a case (command, full path, durable) ÷ a plain durable insert of the same rows; and the work list of a
// counter in an agency with a million cases.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { callProcedure } from "#platform/http/ask.ts";
import { caseProcedures } from "#service/case/case.procedures.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const atOnce = 8;
const intakes = 200;
const cases = 1_000_000;
const openCases = 5_000;
const nip = "199107032015012031"; // Ratna, at the counter of the section
const house = await openHouse();
const ground = await groundOn(house);
const officer = await callOf(ground, nip);
const { counter, chosen } = await callProcedure(caseProcedures.counter, {}, officer);
if (!counter || !chosen) throw new Error("the example has no counter");
const { unitId } = counter;
const { serviceId, version } = chosen;
const papers = chosen.requirements.map(({ code }) => code);

/** Eight connections at a time, as eight desks would. */
async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let count = 0; count < intakes / atOnce; count += 1) await work();
    }),
  );
  return (intakes / (performance.now() - begunMs)) * 1000;
}

const intake = () =>
  callProcedure(
    caseProcedures.takeIn,
    { unitId, serviceId, name: "Rekaan", papers },
    { ...officer, idempotencyKey: randomUUID() },
  );

/** The rows that an intake leaves, without anything that finds out what they are. */
const insert = () =>
  ground.services.database.write(1, async (queries) => {
    const [caseId, now] = [randomUUID(), new Date()];
    await sql`
      with c as (insert into service_case (agency_id, case_id, number, code, service_id, standard_version, unit_id, received_at)
        values (1, ${caseId}, ${caseId}, '7K3M-Q2XA-9PTD', ${serviceId}, ${version}, ${unitId}, ${now})),
      o as (insert into open_case (agency_id, case_id, unit_id, step_code) values (1, ${caseId}, ${unitId}, 'x')),
      s as (insert into case_step (agency_id, case_id, ordinal, step_code, unit_id, began_at)
        values (1, ${caseId}, 1, 'x', ${unitId}, ${now})),
      p as (insert into case_paper (agency_id, case_id, requirement_code, received_at)
        select 1, ${caseId}, paper, ${now} from unnest(${papers}::text[]) as paper),
      m as (insert into measure_touch (agency_id, touch_id, pile, unit_id, month, touched_at)
        values (1, ${randomUUID()}, 'bench', ${unitId}, '2026-01', ${now}))
      insert into event (agency_id, event_id, happened_at, procedure, kind, subject_kind, subject_id, facts)
      values (1, ${randomUUID()}, ${now}, 'bench', 'bench', 'bench', '1', '{}')`.execute(queries);
  });

await perSecond(intake); // warm
const { command, plain } = await inTurn(5, {
  command: () => perSecond(intake),
  plain: () => perSecond(insert),
});
printFigures("intakes, eight at once", command, "/s");
printFigures("plain inserts of the same rows, eight at once", plain, "/s");
printFigures("intake ÷ insert", ratiosOf(command, plain), "(aim ≥ 0.3)");

await ground.services.database.bulk(1, async (queries) => {
  await sql`
    with made as (
      insert into service_case (agency_id, case_id, number, code, service_id, standard_version, unit_id, received_at)
      select 1, gen_random_uuid(), 'BENCH-' || n, '7K3M-Q2XA-9PTD', ${serviceId}, ${version}, ${unitId},
        now() - n * interval '1 minute' from generate_series(1, ${cases}::integer) as n
      returning case_id, received_at, number),
    open as (
      insert into open_case (agency_id, case_id, unit_id, step_code, due_at)
      select 1, case_id, ${unitId}, ${chosen.steps[0]?.code ?? "x"}, received_at + interval '2 days' from made
      where substring(number from 7)::integer <= ${openCases})
    insert into case_closure (agency_id, case_id, outcome, closed_at, unit_id, service_id, worked_minutes)
    select 1, case_id, 'withdrawn', received_at + interval '1 day', ${unitId}, ${serviceId}, 60 from made
    where substring(number from 7)::integer > ${openCases}`.execute(queries);
});

async function listMs(view: "mine" | "all" | "ready"): Promise<number> {
  const begunMs = performance.now();
  for (let count = 0; count < 20; count += 1) await callProcedure(caseProcedures.list, { view }, officer);
  return (performance.now() - begunMs) / 20;
}

await listMs("all");
const lists = await inTurn(5, {
  mine: () => listMs("mine"),
  all: () => listMs("all"),
  ready: () => listMs("ready"),
});
for (const [view, figures] of Object.entries(lists))
  printFigures(`work list "${view}" of ${openCases} open among a million cases`, figures, " ms");
await ground.close();
await house.stop();
