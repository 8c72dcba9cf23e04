import { Refusal } from "#platform/errors/refusal.ts";
import { NotInForce } from "#rules/law.ts";

/**
 * The refusal in `error`: its own, or the law's where nothing was in force on the day that was asked for. Waiting does
 * not help against that one: another day does. Null: it is a fault.
 */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return error instanceof NotInForce ? new Refusal(error.code, "invalid", error.facts, []) : null;
}
