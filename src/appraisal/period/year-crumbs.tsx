import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";

type YearCrumbsProps = { year: number; below?: readonly { href: string; label: string }[] };

/** The way up from a page of a year; `below`: what stands between the year and the page. */
export const YearCrumbs = ({ year, below = [] }: YearCrumbsProps) => (
  <Breadcrumb
    crumbs={[
      { href: "/periode", label: say("nav.periods") },
      { href: `/periode/${year}`, label: say("period.overview.whole", { year }) },
      ...below,
    ]}
  />
);
