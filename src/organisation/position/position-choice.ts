import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { listPositions } from "./list-positions.ts";
import type { PositionChoice } from "./position-select.tsx";

/** The positions that a form offers: all, or those that `?cari=` names. */
export async function positionChoice(page: PageContext): Promise<PositionChoice> {
  const search = (page.req.query("cari") ?? "").slice(0, 100);
  return { search, ...(await ask(page, listPositions, { search })) };
}

/** The page's own address with the search kept, so that a form that comes back offers the same positions. */
export function withSearch(address: string, { search }: PositionChoice): string {
  return search ? `${address}?${new URLSearchParams({ cari: search })}` : address;
}
