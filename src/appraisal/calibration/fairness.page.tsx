import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { YearCrumbs } from "#appraisal/period/year-crumbs.tsx";
import { say } from "#platform/words/words.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import { AgreementCard } from "./agreement-card.tsx";
import type { Fairness } from "./fairness.schema.ts";
import { SeverityCard } from "./severity-card.tsx";
import { SpreadCard } from "./spread-card.tsx";

/** The ratings of a year beside each other: each figure with how sure it is, what it means and what it does not. */
export const FairnessPage = ({ fairness }: { fairness: Fairness }) => {
  const { year, interval, intervals, people, counts, spreads, severity, agreement } = fairness;
  const path = `/periode/${year}/keadilan`;
  return (
    <>
      <YearCrumbs year={year} />
      <Heading
        eyebrow={intervalName(interval)}
        title={say("calibration.title", { year })}
        lead={say("calibration.lead", { people })}
      />
      <Tabs
        label={say("calibration.intervals")}
        tabs={intervals.map((code) => ({
          href: `${path}?interval=${code}`,
          label: intervalName(code),
          current: code === interval,
        }))}
      />
      {counts ? (
        <>
          <WholeCard counts={counts} people={people} />
          {spreads.map((spread) => (
            <SpreadCard spread={spread} />
          ))}
          <SeverityCard severity={severity} />
          {interval === "annual" && <AgreementCard agreement={agreement} />}
        </>
      ) : (
        <Card>
          <EmptyState title={say("calibration.few")} text={say("calibration.few.text", { people })} />
        </Card>
      )}
    </>
  );
};

const WholeCard = ({ counts, people }: { counts: readonly number[]; people: number }) => {
  const bars = overallRatings
    .map((rating, index) => {
      const value = counts[index] ?? 0;
      const shown = say("calibration.people-share", { count: value, share: showShare(value / people) });
      return { label: say(`rules.value.${rating}`), value, shown };
    })
    .toReversed();
  return (
    <Card
      title={say("calibration.whole")}
      lead={say("calibration.whole.lead", { people: showNumber(people) })}
    >
      <Bars caption={say("calibration.whole")} captionHidden bars={bars} />
    </Card>
  );
};
