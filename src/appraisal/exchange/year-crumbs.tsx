import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";

/** The way up from a page of the exchange; `inside`: the page is below the exchange's own. */
export const YearCrumbs = ({ year, inside }: { year: number; inside?: boolean | undefined }) => (
  <Breadcrumb
    crumbs={[
      { href: "/periode", label: say("nav.periods") },
      { href: `/periode/${year}`, label: say("period.overview.whole", { year }) },
      ...(inside ? [{ href: `/periode/${year}/pertukaran`, label: say("exchange.title", { year }) }] : []),
    ]}
  />
);
