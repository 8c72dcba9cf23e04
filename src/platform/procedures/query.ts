import { admit } from "./permission.ts";
import { type AmperaProcedure, asProcedure, type Definition, type Ground, groundOf } from "./procedure.ts";
import { notAllowed } from "./procedures.errors.ts";
import type { Call } from "./services.ts";
import { keepSight, type Sight } from "./sight.ts";

type QueryDefinition<In, Out, Sent> = Definition<In, Out, Sent> & {
  /** Finds the answer; changes nothing. */
  run: (ground: Ground<In>) => Promise<Out>;
  /** Looks at what was found: may this actor see it? Left out only when every row found is the actor's to see. */
  may?: (ground: Ground<In>, found: Out) => boolean | Promise<boolean>;
  /**
   * What of whose file the answer shows: it leaves only when it is kept that somebody looked who is not of the person's
   * line. Null where this answer shows nobody's.
   */
  sees?: (ground: Ground<In>, found: Out) => Sight | null;
};

/**
 * Something that can be asked. Runs on one connection of the caller's agency without a transaction.
 * Throws `procedure.sign-in-needed` or `procedure.not-allowed` before anything of the answer leaves.
 */
export function query<In, Out, Sent>(
  definition: QueryDefinition<In, Out, Sent>,
): AmperaProcedure<In, Out, Sent> {
  return asProcedure("query", definition, (call, input) => answer(definition, call, input));
}

async function answer<In, Out, Sent>(
  definition: QueryDefinition<In, Out, Sent>,
  call: Call,
  input: In,
): Promise<Out> {
  admit(definition.who, call.actor);
  return call.services.database.read(call.agencyId, async (queries) => {
    const ground = groundOf(call, queries, input, call.services.clock());
    const found = await definition.run(ground);
    if (definition.may && !(await definition.may(ground, found))) throw notAllowed();
    const sight = definition.sees?.(ground, found);
    if (sight) await keepSight(call, ground, sight);
    return found;
  });
}
