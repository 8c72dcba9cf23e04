import { say } from "#platform/words/words.ts";
import { Tabs } from "#ui/layout/tabs.tsx";

type YearTabsProps = { years: readonly number[]; year: number; path: string };

/** The same of another year, where there is one. */
export const YearTabs = ({ years, year, path }: YearTabsProps) =>
  years.length < 2 ? null : (
    <Tabs
      label={say("cascade.years")}
      tabs={years.toReversed().map((one) => ({
        href: `${path}?tahun=${one}`,
        label: String(one),
        current: one === year,
      }))}
    />
  );
