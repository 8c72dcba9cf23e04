import { YearCrumbs } from "#appraisal/period/year-crumbs.tsx";
import { say } from "#platform/words/words.ts";

/** The way up from a page below the exchange's own. */
export const ExchangeCrumbs = ({ year }: { year: number }) => (
  <YearCrumbs
    year={year}
    below={[{ href: `/periode/${year}/pertukaran`, label: say("exchange.title", { year }) }]}
  />
);
