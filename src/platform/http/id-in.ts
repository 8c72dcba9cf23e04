import { z } from "zod";
import type { Refusal } from "#platform/errors/refusal.ts";
import type { PageContext } from "./page-env.ts";

const Id = z.uuid();

/** An id out of a page's address; one that cannot be an id names nothing, like one that is unknown. */
export function idIn(page: PageContext, name: string, unknown: () => Refusal): string {
  const { success, data } = Id.safeParse(page.req.param(name));
  if (!success) throw unknown();
  return data;
}
