import { FigureSource } from "#appraisal/measured/figure-source.tsx";
import { FitLine } from "#appraisal/measured/fit-line.tsx";
import type { Fit, Fits } from "#appraisal/measured/open-fits.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { say } from "#platform/words/words.ts";
import { ProgressLegend } from "#ui/chart/progress-bar.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { IndicatorBar } from "./indicator-bar.tsx";
import { isOpen } from "./milestone/milestone-state.ts";
import type { Milestone } from "./milestone/milestones.ts";
import type { PlanInProgress } from "./open-progress.ts";
import { newestValues, type ProgressEntry } from "./progress-of-plan.ts";

type ListProps = {
  plan: PlanInProgress;
  entries: readonly ProgressEntry[];
  milestones: readonly Milestone[];
  fits: Fits;
  today: string;
};

/** Every promise with where it stands, and the way to record it. */
export const ProgressListPage = ({ plan, entries, milestones, fits, today }: ListProps) => {
  const newest = newestValues(entries);
  const owns = plan.standing === "owner";
  const path = `/rencana/${plan.planId}`;
  const talks = owns || plan.standing === "appraiser";
  return (
    <>
      <Heading
        eyebrow={say("progress.of", { name: plan.employee.name, year: plan.year })}
        title={say(owns ? "progress.title" : "progress.title-head", { name: plan.employee.name })}
        lead={say(owns ? "progress.lead" : "progress.lead-head")}
      >
        {owns && plan.state.kind === "agreed" && (
          <LinkButton href={`${path}/kemajuan/sekaligus`}>{say("progress.several")}</LinkButton>
        )}
        {talks && (
          <LinkButton variant="secondary" href={`${path}/dialog`}>
            {say("dialogue.title")}
          </LinkButton>
        )}
      </Heading>
      {plan.state.kind !== "agreed" && <Notice tone="info">{say("error.progress.needs-agreement")}</Notice>}
      <Card title={say("evaluation.results-card")} lead={<ProgressLegend />}>
        {plan.results.length === 0 && (
          <EmptyState title={say("progress.no-results")} text={say("progress.no-results.text")} />
        )}
        {plan.results.map((result) => (
          <Group title={result.statement}>
            {result.indicators.map((indicator) => (
              <IndicatorLine
                {...{ plan, indicator, today }}
                fit={fits(indicator)}
                value={newest.get(indicator.indicatorId)?.value ?? null}
                entries={entries.filter((one) => one.indicatorId === indicator.indicatorId)}
                milestones={milestones.filter((one) => one.indicatorId === indicator.indicatorId)}
              />
            ))}
          </Group>
        ))}
      </Card>
    </>
  );
};

type LineProps = {
  plan: PlanInProgress;
  indicator: Indicator;
  value: number | null;
  entries: readonly ProgressEntry[];
  fit: Fit | null;
  milestones: readonly Milestone[];
  today: string;
};

const IndicatorLine = ({ entries, fit, ...props }: LineProps) => {
  const href = `/rencana/${props.plan.planId}/kemajuan/${props.indicator.indicatorId}`;
  const next = props.milestones.find(isOpen);
  return (
    <>
      <IndicatorBar {...props} label={<a href={href}>{props.indicator.statement}</a>} />
      <FigureSource indicator={props.indicator} entries={entries} />
      <FitLine fit={fit} />
      {next && (
        <p class="am-sub am-small">
          {say("milestone.next", { title: next.title, day: showDay(next.dueOn) })}
        </p>
      )}
    </>
  );
};
