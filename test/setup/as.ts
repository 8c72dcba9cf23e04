import { callProcedure } from "#platform/http/ask.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import type { World } from "./world.ts";

/** Does something as somebody (key or NIP), with the roles they have at this moment. */
export async function as<In, Out, Sent>(
  world: World,
  who: Parameters<World["call"]>[0],
  procedure: AmperaProcedure<In, Out, Sent>,
  input: NoInfer<Sent>,
): Promise<Out> {
  return callProcedure(procedure, input, await world.call(who));
}
