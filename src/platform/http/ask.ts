import { call, ORPCError, ValidationError } from "@orpc/server";
import type { Json } from "#platform/database/generated.ts";
import { refusalIn } from "#platform/law/refused-by-law.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { Form } from "./form.ts";
import { inputFaults } from "./input-faults.ts";
import type { PageContext } from "./page-env.ts";

/** Asks a query or does a command for the person behind a page. Throws `Refusal`s, never transport errors. */
export function ask<In, Out, Sent>(
  page: PageContext,
  procedure: AmperaProcedure<In, Out, Sent>,
  input: NoInfer<Sent>,
): Promise<Out> {
  return callProcedure(procedure, input, page.get("call"));
}

/**
 * Does a command for a posted form: its hidden key makes a second send harmless. `input` comes from the form,
 * so it is checked by the command's own schema, which also names the fields at fault.
 */
export function tell<In, Out, Sent>(
  page: PageContext,
  procedure: AmperaProcedure<In, Out, Sent>,
  form: Form,
  input: { [Field in keyof Sent]: Json | Date | Uint8Array | object | undefined },
): Promise<Out> {
  const key = form.text("_key");
  const context = { ...page.get("call"), ...(key ? { idempotencyKey: key } : {}) };
  return callUnchecked(procedure, input, context);
}

/** The one way from any door but REST into a procedure. */
export async function callProcedure<In, Out, Sent>(
  procedure: AmperaProcedure<In, Out, Sent>,
  input: NoInfer<Sent>,
  context: Call,
): Promise<Out> {
  try {
    return await call(procedure, input, { context });
  } catch (error) {
    throw asRefusal(error, input);
  }
}

/** As callProcedure, for input that no type vouches for: the command's schema decides. */
export async function callUnchecked<In, Out, Sent>(
  procedure: AmperaProcedure<In, Out, Sent>,
  input: unknown,
  context: Call,
): Promise<Out> {
  const loose: AmperaProcedure<In, Out, unknown> = procedure;
  return callProcedure(loose, input, context);
}

/** A procedure's own refusals pass through; faults of the input become one refusal naming the fields. */
export function asRefusal(error: unknown, input: unknown): unknown {
  const refused = refusalIn(error);
  if (refused) return refused;
  if (!(error instanceof ORPCError)) return error;
  if (error.cause instanceof ValidationError && error.code === "BAD_REQUEST")
    return inputFaults(error.cause.issues, input);
  return error.cause ?? error;
}
