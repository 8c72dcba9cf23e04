import { expect, test } from "vitest";
import { worldOfRated } from "#appraisal/calibration/rated.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import type { World } from "#test/setup/world.ts";
import { deleteScenario } from "./delete-scenario.ts";
import { readScenario } from "./read-scenario.ts";
import { changeScenario } from "./save-scenario.ts";
import { asked, type Order, reckon, saved } from "./what-if.fixture.ts";

const superseded = { superseded: true };

/** A scenario that concerns all of six people, with what its job was given. */
async function waiting() {
  const world = await worldOfRated([{ people: 6, by: "head", overall: "good" }]);
  const { scenarioId } = await saved(world, { "overall-rating.quadrant.as.as": "poor" });
  const order = await newest(world, scenarioId);
  /** The same scenario with another value; what its new job was given. */
  const changed = async () => {
    const words = { name: "Lain", reason: "Lain", changes: { "overall-rating.quadrant.as.as": "very-good" } };
    await as(world, "personnel", changeScenario, { scenarioId, ...words, revision: 1 });
    return newest(world, scenarioId);
  };
  const read = () => as(world, "personnel", readScenario, { scenarioId });
  return { world, scenarioId, order, changed, read };
}

async function newest(world: World, scenarioId: string): Promise<Order> {
  const [order] = await asked(world, scenarioId);
  if (!order) throw new Error("nothing was asked");
  return order;
}

test("what was asked before a change is never answered with the change", async () => {
  const { world, order, changed, read } = await waiting();
  const newer = await changed();
  expect(await reckon(world, order)).toEqual(superseded);
  expect(await read()).toMatchObject({ answer: null, hasFailed: false });
  expect(await reckon(world, newer)).toEqual({ people: 6 });
  const { answer, stale } = await read();
  expect(answer).toMatchObject({ revision: 2, outcome: { moves: [{ after: "very-good", people: 6 }] } });
  expect(stale).toEqual([]);
});

test("a scenario deleted while it is reckoned ends its job quietly, and so does a change", async () => {
  const { world, scenarioId, order, changed } = await waiting();
  expect(await reckon(world, order, changed)).toEqual(superseded);
  const remove = () => as(world, "personnel", deleteScenario, { scenarioId });
  expect(await reckon(world, await newest(world, scenarioId), remove)).toEqual(superseded);
  expect(await reckon(world, order)).toEqual(superseded); // and one that waited in the queue
  const people = await world.rows((queries) => queries.selectFrom("what_if_person").select("name").execute());
  expect(people).toEqual([]);
});

test("a newer answer that is there first stays the one that counts", async () => {
  const { world, scenarioId, order, read } = await waiting();
  const again = { ...order, answerId: crypto.randomUUID().replace(/^.{8}/, "ffffffff") };
  const overtaken = async () => {
    await world.rows(async (queries) => {
      const { answerId } = order;
      const [row] = await queries
        .selectFrom("what_if_answer")
        .selectAll()
        .where("answer_id", "=", answerId)
        .execute();
      if (!row) throw new Error("the first answer is gone");
      await queries
        .insertInto("what_if_answer")
        .values({ ...row, answer_id: again.answerId, outcome: null })
        .execute();
    });
    expect(await reckon(world, again)).toEqual({ people: 6 });
  };
  expect(await reckon(world, order, overtaken)).toEqual(superseded);
  expect(await asked(world, scenarioId)).toEqual([again]);
  expect((await read()).answer).toMatchObject({ answerId: again.answerId, outcome: { affected: 6 } });
});
