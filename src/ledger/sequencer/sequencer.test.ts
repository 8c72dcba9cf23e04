import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { callProcedure } from "#platform/http/ask.ts";
import { headersOf, statusOf } from "#platform/http/status.ts";
import { command } from "#platform/procedures/command.ts";
import { checkpointOf, happen, type LedgerWorld, ledgerWorld } from "../ledger.fixture.ts";
import { openSequencer } from "./sequencer.ts";

const visibleWithinMs = 2_000;

function running({ ground }: LedgerWorld, options = {}) {
  const sequencer = openSequencer({ ...ground, log: pino({ level: "silent" }) }, options);
  sequencer.start();
  onTestFinished(() => sequencer.stop());
  return sequencer;
}

test("what happened is under a signed checkpoint within two seconds, again and again", async () => {
  const world = await ledgerWorld();
  running(world);
  for (let round = 1; round <= 3; round++) {
    await happen(world, 10);
    const isIn = async () => expect((await checkpointOf(world)).size).toBe(1 + 10 * round);
    await vi.waitFor(isIn, { timeout: visibleWithinMs, interval: 50 });
    await setTimeout(150); // not always at the same moment of its rounds
  }
});

/** The smallest command that leaves a record. */
const note = command({
  name: "note.write",
  route: { method: "POST", path: "/note", summary: "Write", tags: ["note"] },
  who: "signed-in",
  input: z.object({}),
  output: z.object({}),
  load: async () => ({}),
  may: () => true,
  run: async ({ record }) => {
    record({ kind: "note.written", subject: { kind: "note", id: "1" } });
    return {};
  },
});

test("more than it can take up: commands are told to come again, and may once the pile is gone", async () => {
  const world = await ledgerWorld();
  await happen(world, 30);
  const stuck = { ...world, ground: { ...world.ground, database: { ...world.database } } };
  let isStuck = true;
  stuck.ground.database.bulk = (agencyId, work) =>
    agencyId === 1 && isStuck ? Promise.reject(new Error("no disk")) : world.database.bulk(agencyId, work);
  const sequencer = running(stuck, { waitingMost: 20 });
  const call = await world.call("member");
  const services = { ...call.services, ledger: { ...call.services.ledger, admit: sequencer.admit } };
  const write = () => callProcedure(note, {}, { ...call, services });
  const refused = await vi.waitFor(async () => {
    const error = await write().then(
      () => null,
      (error) => error,
    );
    if (!error) throw new Error("it was taken");
    return error;
  });
  expect(refused).toMatchObject({ code: "ledger.overloaded" });
  expect([statusOf(refused), headersOf(refused)]).toEqual([503, { "Retry-After": expect.any(String) }]);
  isStuck = false;
  await vi.waitFor(write, { timeout: visibleWithinMs });
});
