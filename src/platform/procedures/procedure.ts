import { os, type Procedure, type Schema } from "@orpc/server";
import type { z } from "zod";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Actor } from "./actor.ts";
import type { Who } from "./permission.ts";
import type { Call, Services } from "./services.ts";

/** Where the procedure stands in the REST API, and one sentence for its reader. */
export type ProcedureRoute = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: `/${string}`;
  summary: string;
  tags: readonly [string];
};

/** What query and command have in common. */
export type Definition<In, Out, Sent = In> = {
  /** "plan.agree": the name in records, logs, the command line and the OpenAPI operation. */
  name: string;
  route: ProcedureRoute;
  who: Who;
  /** `Sent` as it arrives, `In` as the effect gets it; with limits on everything. */
  input: z.ZodType<In, Sent>;
  output: z.ZodType<Out>;
};

/** What every effect may use. `actor` is null only where `who` is "anyone". */
export type Ground<Input> = {
  readonly queries: Queries;
  readonly actor: Actor | null;
  readonly agencyId: number;
  readonly input: Input;
  readonly now: Date;
  /** The calendar day "YYYY-MM-DD" where the agency is. */
  readonly today: string;
  readonly services: Services;
  /** Where the call came from, for limits on what anybody may send. */
  readonly network: string;
};

/** A query or command as all three doors see it. */
export type AmperaProcedure<In, Out, Sent = In> = Procedure<
  Call,
  Call,
  Schema<Sent, In>,
  Schema<unknown, Out>,
  Record<never, never>,
  ProcedureMeta
> & { readonly definition: Definition<In, Out, Sent> & { effect: "query" | "command" } };

export type ProcedureMeta = { name: string; effect: "query" | "command"; who: Who };

/** Wraps an effect as an oRPC procedure that carries its definition. */
export function asProcedure<In, Out, Sent>(
  effect: "query" | "command",
  definition: Definition<In, Out, Sent>,
  run: (call: Call, input: In) => Promise<Out>,
): AmperaProcedure<In, Out, Sent> {
  const input: Schema<Sent, In> = definition.input;
  const output: Schema<unknown, Out> = definition.output;
  const procedure = os
    .$context<Call>()
    .$meta<ProcedureMeta>({ name: definition.name, effect, who: definition.who })
    .route({ ...definition.route, operationId: definition.name })
    .input(input)
    .output(output)
    .handler(({ context, input }) => run(context, input));
  return Object.assign(procedure, { definition: { ...definition, effect } });
}

/** The ground of one call at one moment. */
export function groundOf<Input>(call: Call, queries: Queries, input: Input, now: Date): Ground<Input> {
  const { actor, agencyId, services } = call;
  const { network = "unknown" } = call;
  return { queries, actor, agencyId, input, now, today: dayIn(call.timeZone, now), services, network };
}
