import { z } from "zod";
import { refusal } from "#platform/errors/refusal.ts";
import { callUnchecked } from "#platform/http/ask.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import { callablesIn } from "#platform/procedures/router.ts";
import { callAs } from "./call-as.ts";
import type { Ground } from "./ground.ts";

const procedureUnknown = refusal<{ name: string }>("command.procedure-unknown", "not-found");

const Arguments = z.tuple([z.string(), z.string().default("{}")]);

/**
 * `call <procedure> <json> --as <NIP> [--agency 1] [--key <idempotency key>]`: any procedure, as that person, with
 * that person's rights. Prints the answer as JSON.
 */
export async function call(
  ground: Ground,
  router: object,
  words: string[],
  options: Record<string, string | undefined>,
): Promise<void> {
  const [name, json] = Arguments.parse([words[0], words[1]]);
  const procedure = callablesIn(router).find((candidate) => candidate.definition.name === name);
  if (!procedure || !isProcedure(procedure)) throw procedureUnknown({ name });
  const context = await callAs(ground, Number(options.agency ?? 1), options.as ?? "");
  const answer = await callUnchecked(procedure, JSON.parse(json), {
    ...context,
    ...(options.key ? { idempotencyKey: options.key } : {}),
  });
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

function isProcedure(value: object): value is AmperaProcedure<unknown, unknown, unknown> {
  return "~orpc" in value;
}
