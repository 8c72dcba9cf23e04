import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import type { LawData } from "#rules/law.ts";
import { orderAnswer } from "./order-answer.ts";
import { isOwner, lockedScenario } from "./scenario-at-hand.ts";
import { type Changes, readChanges } from "./scenario-law.ts";
import { countScenarios } from "./scenario-rows.ts";
import { scenariosTooMany, scenarioUnchanged } from "./what-if.errors.ts";
import { Asked, ChangedScenario, NewScenario } from "./what-if.schema.ts";
import { ruleMakers } from "./what-if-readers.ts";

const scenariosMax = 50; // of one owner in one year: a list for one page

export const saveScenario = command({
  name: "what-if.save",
  route: {
    method: "POST",
    path: "/periods/{year}/what-if",
    summary:
      "Try other values of the law on a copy, and see for whom it would be different; the law stays as it is",
    tags: ["what-if"],
  },
  who: ruleMakers,
  input: NewScenario,
  output: Asked,
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    await expectOpenedYear(ground, input.year);
    return countScenarios(queries, agencyId, { year: input.year, ownerId: actorOf(ground).employeeId });
  },
  may: () => true, // `who` says it all: whoever makes a scenario owns it
  run: async (deed) => {
    const { facts: count, input, queries, agencyId, now, services, record } = deed;
    const { year, name, reason } = input;
    if (count >= scenariosMax) throw scenariosTooMany({ maximum: scenariosMax });
    const changes = changesIn(services.law, year, input.changes);
    const scenarioId = newId(now);
    const row = {
      ...{
        agency_id: agencyId,
        scenario_id: scenarioId,
        year,
        name,
        reason,
        changes: JSON.stringify(changes),
      },
      ...{ owner_id: actorOf(deed).employeeId, revision: 1, created_at: now, changed_at: now },
    };
    await queries.insertInto("what_if").values(row).execute();
    record({
      kind: "what-if.saved",
      subject: { kind: "what-if", id: scenarioId },
      facts: { year, name, reason, changes },
    });
    return orderAnswer(deed, { scenarioId, revision: 1 });
  },
});

export const changeScenario = command({
  name: "what-if.change",
  route: {
    method: "PUT",
    path: "/what-if/{scenarioId}",
    summary: "Change a scenario of mine, and reckon it anew",
    tags: ["what-if"],
  },
  who: ruleMakers,
  input: ChangedScenario,
  output: Asked,
  load: lockedScenario,
  may: isOwner,
  run: async (deed) => {
    const { facts: scenario, input, queries, agencyId, now, services, record } = deed;
    const { scenarioId, year } = scenario;
    const { name, reason } = input;
    expectRevision(scenario.revision, input.revision);
    const changes = changesIn(services.law, year, input.changes);
    const revision = scenario.revision + 1;
    await queries
      .updateTable("what_if")
      .set({ name, reason, changes: JSON.stringify(changes), revision, changed_at: now })
      .where("agency_id", "=", agencyId)
      .where("scenario_id", "=", scenarioId)
      .execute();
    record({
      kind: "what-if.changed",
      subject: { kind: "what-if", id: scenarioId },
      facts: { year, name, reason, changes, revision },
    });
    return orderAnswer(deed, { scenarioId, revision });
  },
});

/** What was typed, as changes to the law; every cell at fault is named. */
function changesIn(law: LawData, year: number, typed: Readonly<Record<string, string>>): Changes {
  const read = readChanges(law, year, typed);
  if ("faults" in read) throw invalid(read.faults);
  if (Object.keys(read.changes).length === 0) throw scenarioUnchanged();
  return read.changes;
}
