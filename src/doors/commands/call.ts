import { z } from "zod";
import { actorFacts, agencyOf, employeeByNip } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { callUnchecked } from "#platform/http/ask.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import { callablesIn } from "#platform/procedures/router.ts";
import type { Call } from "#platform/procedures/services.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Ground } from "./ground.ts";

const procedureUnknown = refusal<{ name: string }>("command.procedure-unknown", "not-found");
const personUnknown = refusal("command.person-unknown", "not-found");

const Arguments = z.tuple([z.string(), z.string().default("{}")]);

/**
 * `call <procedure> <json> --as <NIP> [--agency 1] [--key <idempotency key>]`: any procedure, as that person, with
 * that person's rights. Prints the answer as JSON.
 */
export async function call(ground: Ground, router: object, words: string[], options: Record<string, string | undefined>): Promise<void> {
  const [name, json] = Arguments.parse([words[0], words[1]]);
  const procedure = callablesIn(router).find((candidate) => candidate.definition.name === name);
  if (!procedure || !isProcedure(procedure)) throw procedureUnknown({ name });
  const context = await callAs(ground, Number(options.agency ?? 1), options.as ?? "");
  const answer = await callUnchecked(procedure, JSON.parse(json), { ...context, ...(options.key ? { idempotencyKey: options.key } : {}) });
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

function isProcedure(value: object): value is AmperaProcedure<unknown, unknown, unknown> {
  return "~orpc" in value;
}

/** The call of one person of an agency, with the rights of today. */
export async function callAs({ services }: Pick<Ground, "services">, agencyId: number, nip: string): Promise<Call> {
  const now = services.clock();
  return services.database.read(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const employee = await employeeByNip(queries, agencyId, nip);
    const facts = employee && (await actorFacts(queries, agencyId, employee.employeeId, dayIn(timeZone, now)));
    if (!employee || !facts) throw personUnknown();
    const actor = { agencyId, employeeId: employee.employeeId, userId: "command-line", sessionId: "command-line", ...facts };
    return { services, actor, agencyId, timeZone, requestId: newId(now) };
  });
}
