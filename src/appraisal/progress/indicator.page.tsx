import { FigureSource } from "#appraisal/measured/figure-source.tsx";
import { FitLine } from "#appraisal/measured/fit-line.tsx";
import { MeasuredCard } from "#appraisal/measured/measured-card.tsx";
import type { Fit } from "#appraisal/measured/open-fits.ts";
import type { Indicator, Result } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import { History, type SeenEntry } from "./history.tsx";
import { IndicatorBar } from "./indicator-bar.tsx";
import type { Milestone } from "./milestone/milestones.ts";
import { MilestonesCard } from "./milestone/milestones-card.tsx";
import type { PlanInProgress } from "./open-progress.ts";
import { Pace } from "./pace.tsx";
import { ProgressForm } from "./progress-form.tsx";
import { newestValues } from "./progress-of-plan.ts";
import { indicatorStanding } from "./standing.ts";

export type IndicatorPageProps = {
  plan: PlanInProgress;
  result: Result;
  indicator: Indicator;
  /** Of this indicator, as the milestones. */
  entries: readonly SeenEntry[];
  milestones: readonly Milestone[];
  fit: Fit | null;
  today: string;
  attempt: Attempt;
};

export const IndicatorProgressPage = (props: IndicatorPageProps) => {
  const { plan, result, indicator, entries, milestones, attempt } = props;
  const records = plan.standing === "owner" && plan.state.kind === "agreed";
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/rencana/${plan.planId}/kemajuan`, label: say("progress.title") }]} />
      <Heading
        eyebrow={result.statement}
        title={indicator.statement}
        lead={say("progress.target", { target: targetText(indicator) })}
      />
      <Columns aside={<History planId={plan.planId} indicator={indicator} entries={entries} />}>
        <Where {...props} />
        {records && <ProgressForm {...{ plan, indicator, milestones, attempt }} />}
        {indicator.measured && (
          <MeasuredCard
            plan={plan}
            measured={indicator.measured}
            months={entries.find((entry) => entry.measured)?.measured ?? undefined}
          />
        )}
        <MilestonesCard {...props} />
        {plan.standing === "appraiser" && (
          <LinkButton
            variant="secondary"
            href={`/rencana/${plan.planId}/umpan-balik?hasil=${result.resultId}`}
          >
            {say("feedback.give")}
          </LinkButton>
        )}
      </Columns>
    </>
  );
};

/** Where it stands today, in a bar, in a sentence, and over time. */
const Where = ({ plan, indicator, entries, milestones, fit, today }: IndicatorPageProps) => {
  const newest = newestValues(entries).get(indicator.indicatorId);
  const value = newest?.value ?? null;
  const label = newest ? say("progress.where-on", { day: showDay(newest.reachedOn) }) : say("progress.where");
  const { state } = indicatorStanding(indicator, { value, milestones, plan, today });
  const name = plan.standing === "owner" ? plan.appraiser.name : plan.employee.name;
  return (
    <Card>
      <IndicatorBar {...{ label, indicator, value, milestones, plan, today }} />
      <FigureSource indicator={indicator} entries={entries} />
      <FitLine fit={fit} />
      <p>{say(`progress.said.${state}`, { name })}</p>
      <Pace {...{ plan, indicator, entries, today }} />
    </Card>
  );
};
