import type { PageContext } from "./page-env.ts";

/** A receipt as a file to keep, by the name of what it is of. Made anew each time: the checkpoint in it is the newest. */
export function sendReceiptFile(page: PageContext, receipt: string, name: string): Response {
  page.header("Content-Disposition", `attachment; filename="tanda-terima-${name}.json"`);
  return page.body(receipt, 200, {
    "Content-Type": "application/json",
    "Cache-Control": "private, no-cache",
  });
}
