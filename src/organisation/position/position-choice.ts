import { z } from "zod";
import { listUnits } from "#organisation/unit/list-units.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { typedIn } from "#ui/form/entry.ts";
import { listPositions } from "./list-positions.ts";
import type { PositionChoice } from "./position-select.tsx";

/** So many can be looked through in one list; with more, the unit is chosen before. */
const plainMax = 40;

const Id = z.uuid().optional().catch(undefined);

/**
 * The positions that the field `field` of a form offers: those of the unit that `?unit=` names, those that `?cari=`
 * finds, or all where they fit into one list. What was chosen already is always among them.
 */
export async function positionChoice(
  page: PageContext,
  { entry }: Attempt,
  field: "positionId" | "reportsToId" = "positionId",
): Promise<PositionChoice> {
  const search = (page.req.query("cari") ?? "").slice(0, 100);
  const unitId = Id.parse(page.req.query("unit"));
  const chosenId = Id.parse(typedIn(entry, field));
  const { positions, more } = await ask(page, listPositions, { search, unitId, chosenId });
  const isNarrowed = search !== "" || unitId !== undefined;
  const isCrowded = isNarrowed || positions.length > plainMax;
  const { units } = isCrowded ? await ask(page, listUnits, {}) : { units: [] };
  const isOffered = isNarrowed || !more;
  const offered = isOffered ? positions : positions.filter(({ positionId }) => positionId === chosenId);
  return { positions: offered, more, search, unitId, units };
}

/** The page's own address with the search kept, so that a form that comes back offers the same positions. */
export function withSearch(address: string, { search, unitId }: PositionChoice): string {
  const kept = { ...(unitId ? { unit: unitId } : {}), ...(search ? { cari: search } : {}) };
  const query = new URLSearchParams(kept).toString();
  return query ? `${address}?${query}` : address;
}
