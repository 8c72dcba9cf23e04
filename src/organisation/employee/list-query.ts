import type { PageContext } from "#platform/http/page-env.ts";
import { readSort, type Sort } from "#ui/table/sort.ts";
import { ListInput, sorts } from "./employee.schema.ts";

/** Whom the address of the list asks for and in what order: everybody who fits, on whichever page. */
export type ListQuery = ReturnType<typeof listQuery>;

export function listSort(page: PageContext): Sort {
  return readSort(page.req.query("sort"), sorts, { by: "name", direction: "ascending" });
}

/** In the words of the procedure; what makes no sense is left out. */
export function listQuery(page: PageContext) {
  const { cari = "", unit, status, tampil } = page.req.query();
  const { by, direction } = listSort(page);
  return {
    search: cari.slice(0, 100),
    unitId: ListInput.shape.unitId.catch(undefined).parse(unit),
    status: ListInput.shape.status.catch(undefined).parse(status),
    show: ListInput.shape.show.catch("serving").parse(tampil),
    sort: ListInput.shape.sort.parse(by),
    descending: String(direction === "descending"),
  };
}

/** The same with the edge of the page that the address asks for. */
export function listPageQuery(page: PageContext) {
  const { after, before } = page.req.query();
  return {
    ...listQuery(page),
    after: ListInput.shape.after.catch(undefined).parse(after),
    before: ListInput.shape.before.catch(undefined).parse(before),
  };
}
