import { type Address, hrefWith } from "./address.ts";

export type Sort = { readonly by: string; readonly direction: "ascending" | "descending" };

/** Reads `?sort=name` or `?sort=-name`; anything but an allowed name is `fallback`. */
export function readSort(text: string | undefined, allowed: readonly string[], fallback: Sort): Sort {
  const by = text?.replace(/^-/, "");
  if (by === undefined || !allowed.includes(by)) return fallback;
  return { by, direction: text?.startsWith("-") ? "descending" : "ascending" };
}

/** The link that sorts by a column, or turns the order round. The place in the list is lost: it meant the old order. */
export function sortHref(address: Address, current: Sort | undefined, by: string): string {
  const turn = current?.by === by && current.direction === "ascending";
  return hrefWith(address, { sort: turn ? `-${by}` : by, after: null, before: null });
}
