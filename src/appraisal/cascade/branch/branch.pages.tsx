import { matrixUnknown } from "#appraisal/cascade/matrix/matrix.errors.ts";
import { yearAskedFor } from "#appraisal/cascade/year-asked-for.ts";
import { isReader } from "#appraisal/period/readers.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { BranchPage, branchTitle } from "./branch.page.tsx";
import { readBranch } from "./read-branch.ts";

/** Whom my work serves, and the same of somebody else for who may look. */
export function branchPages(pages: Pages): void {
  pages.get("/peran-hasil", (page) => draw(page, undefined));
  pages.get("/peran-hasil/orang/:employeeId", (page) => draw(page, idIn(page, "employeeId", matrixUnknown)));
}

async function draw(page: PageContext, employeeId: string | undefined) {
  const branch = await ask(page, readBranch, { employeeId, ...yearAskedFor(page) });
  const { actor } = page.get("call");
  const doors = { matrix: actor?.roles.has("appraiser") === true, whole: isReader(actor) };
  return page.render(<BranchPage branch={branch} doors={doors} />, {
    title: branchTitle(branch),
    place: branch.isMine ? "/rencana" : "/orang-saya",
  });
}
