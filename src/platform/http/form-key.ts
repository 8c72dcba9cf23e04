import { randomUUID } from "node:crypto";

/** A key for one drawing of a form: posting that drawing twice does once. */
export function newFormKey(): string {
  return randomUUID();
}
