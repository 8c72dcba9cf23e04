import { dayIn } from "#platform/clock/clock.ts";
import type { Database, Queries } from "#platform/database/database.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { admit } from "./permission.ts";
import { type AmperaProcedure, asProcedure, type Definition } from "./procedure.ts";
import type { Call, Services } from "./services.ts";

/** What a gathered effect may use: nothing of any one caller. */
export type GatheredGround = {
  readonly queries: Queries;
  readonly agencyId: number;
  readonly now: Date;
  readonly today: string;
  readonly timeZone: string;
  readonly services: Services;
};

type GatheredDefinition<In, Out, Sent> = Definition<In, Out, Sent> & {
  /** Looked at for each call before it waits: throws what refuses it. */
  expect: (call: Call, input: In) => void;
  /** Does all of them with few statements, and answers each in its place: what came of it, or why it was refused. */
  run: (ground: GatheredGround, inputs: readonly In[]) => Promise<readonly (Out | Refusal)[]>;
};

type Waiting<In, Out> = { input: In; resolve: (output: Out) => void; reject: (fault: unknown) => void };
type Group<In, Out> = { waiting: Waiting<In, Out>[]; isWriting: boolean };

/** More than come while one transaction is flushed to disk; a statement's values stay few. */
const atOnceMax = 500;

/**
 * A command of which many come at the same moment, from people who leave no trace: no receipt, no record, no notice.
 * Those that come while a transaction is written are done together in the next one, so that they share one flush to
 * disk; each is answered after its commit, never before. When all together fail, each is tried alone.
 */
export function gatheredCommand<In, Out, Sent>(
  definition: GatheredDefinition<In, Out, Sent>,
): AmperaProcedure<In, Out, Sent> {
  const groups = new WeakMap<Database, Map<number, Group<In, Out>>>();
  return asProcedure("command", definition, (call, input) => {
    admit(definition.who, call.actor);
    definition.expect(call, input);
    const group = groupOf(groups, call);
    return new Promise<Out>((resolve, reject) => {
      group.waiting.push({ input, resolve, reject });
      if (!group.isWriting) void writeAll(definition, call, group);
    });
  });
}

function groupOf<In, Out>(
  groups: WeakMap<Database, Map<number, Group<In, Out>>>,
  call: Call,
): Group<In, Out> {
  const { database } = call.services;
  const ofDatabase = groups.get(database) ?? new Map<number, Group<In, Out>>();
  groups.set(database, ofDatabase);
  const group = ofDatabase.get(call.agencyId) ?? { waiting: [], isWriting: false };
  ofDatabase.set(call.agencyId, group);
  return group;
}

async function writeAll<In, Out, Sent>(
  definition: GatheredDefinition<In, Out, Sent>,
  call: Call,
  group: Group<In, Out>,
): Promise<void> {
  group.isWriting = true;
  await new Promise((resolve) => setImmediate(resolve)); // what arrived in the same moment comes along
  while (group.waiting.length > 0) await writeTogether(definition, call, group.waiting.splice(0, atOnceMax));
  group.isWriting = false;
}

async function writeTogether<In, Out, Sent>(
  definition: GatheredDefinition<In, Out, Sent>,
  call: Call,
  some: readonly Waiting<In, Out>[],
): Promise<void> {
  try {
    const inputs = some.map(({ input }) => input);
    const outputs = await write(definition, call, inputs);
    for (const [at, { resolve, reject }] of some.entries()) {
      const output = outputs[at];
      if (output === undefined) reject(new Error(`${definition.name} left a call without an answer`));
      else if (output instanceof Refusal) reject(output);
      else resolve(output);
    }
  } catch (fault) {
    if (some.length === 1) some[0]?.reject(fault);
    else for (const one of some) await writeTogether(definition, call, [one]);
  }
}

function write<In, Out, Sent>(
  definition: GatheredDefinition<In, Out, Sent>,
  { services, agencyId, timeZone }: Call,
  inputs: readonly In[],
): Promise<readonly (Out | Refusal)[]> {
  const now = services.clock();
  const at = { agencyId, now, today: dayIn(timeZone, now), timeZone, services };
  return services.database.write(agencyId, (queries) => definition.run({ ...at, queries }, inputs));
}
