import type { PageContext } from "#platform/http/page-env.ts";
import { readSort, type Sort } from "#ui/table/sort.ts";
import { ListInput, sorts } from "./employee.schema.ts";

/** What the address of the list asks for, in the words of the procedure; what makes no sense is left out. */
export type ListQuery = ReturnType<typeof listQuery>;

export function listSort(page: PageContext): Sort {
  return readSort(page.req.query("sort"), sorts, { by: "name", direction: "ascending" });
}

export function listQuery(page: PageContext) {
  const { cari = "", unit, status, tampil, after, before } = page.req.query();
  const { by, direction } = listSort(page);
  return {
    search: cari.slice(0, 100),
    unitId: ListInput.shape.unitId.catch(undefined).parse(unit),
    status: ListInput.shape.status.catch(undefined).parse(status),
    show: ListInput.shape.show.catch("serving").parse(tampil),
    sort: ListInput.shape.sort.parse(by),
    descending: String(direction === "descending"),
    after: ListInput.shape.after.catch(undefined).parse(after),
    before: ListInput.shape.before.catch(undefined).parse(before),
  };
}
