import type { Pages } from "#platform/http/page-env.ts";
import { branchPages } from "./branch/branch.pages.tsx";
import { expectedPages } from "./expected/expected.pages.tsx";
import { goalPages } from "./goal/goal.pages.tsx";
import { lookPages } from "./look/look.pages.ts";
import { matrixPages } from "./matrix/matrix.pages.tsx";
import { wholePages } from "./whole/whole.pages.tsx";

/** Who works for what: the own branch, the matrix of a head, the goals, and the whole. */
export function cascadePages(pages: Pages): void {
  branchPages(pages);
  goalPages(pages);
  matrixPages(pages);
  expectedPages(pages);
  lookPages(pages);
  wholePages(pages);
}
