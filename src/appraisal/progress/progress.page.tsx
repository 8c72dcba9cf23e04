import type { Indicator, Result } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { ProgressBar } from "#ui/chart/progress-bar.tsx";
import type { Attempt } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDay, showInstant, showNumber } from "#ui/locale.ts";
import { attainment } from "./attainment.ts";
import { ProgressForm } from "./progress-form.tsx";
import { newestValues, type ProgressEntry } from "./progress-of-plan.ts";

type SeenEntry = ProgressEntry & { mayWithdraw: boolean };
type ListProps = { plan: PlanView; entries: readonly SeenEntry[] };

export const ProgressListPage = ({ plan, entries }: ListProps) => {
  const newest = newestValues(entries);
  const owns = plan.standing === "owner";
  return (
    <>
      <Heading
        eyebrow={say("progress.of", { name: plan.employee.name, year: plan.year })}
        title={say(owns ? "progress.title" : "progress.title-head", { name: plan.employee.name })}
        lead={say(owns ? "progress.lead" : "progress.lead-head")}
      />
      {plan.state.kind !== "agreed" && <Notice tone="info">{say("error.progress.needs-agreement")}</Notice>}
      <Card title={say("evaluation.results-card")}>
        {plan.results.map((result) => (
          <Group title={result.statement}>
            {result.indicators.map((indicator) => (
              <IndicatorLine
                plan={plan}
                indicator={indicator}
                value={newest.get(indicator.indicatorId)?.value ?? null}
              />
            ))}
          </Group>
        ))}
      </Card>
    </>
  );
};

const IndicatorLine = ({
  plan,
  indicator,
  value,
}: {
  plan: PlanView;
  indicator: Indicator;
  value: number | null;
}) => (
  <ProgressBar
    label={<a href={`/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}`}>{indicator.statement}</a>}
    value={value === null ? undefined : showNumber(value)}
    target={targetText(indicator)}
    share={attainment(indicator, value).share}
    expected={null}
  />
);

type IndicatorProps = ListProps & { result: Result; indicator: Indicator; attempt: Attempt };

export const IndicatorProgressPage = ({ plan, result, indicator, entries, attempt }: IndicatorProps) => {
  const value = newestValues(entries).get(indicator.indicatorId)?.value ?? null;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/rencana/${plan.planId}/kemajuan`, label: say("progress.title") }]} />
      <Heading
        eyebrow={result.statement}
        title={indicator.statement}
        lead={say("progress.target", { target: targetText(indicator) })}
      />
      <Columns aside={<History plan={plan} indicator={indicator} entries={entries} />}>
        <Card>
          <IndicatorLine plan={plan} indicator={indicator} value={value} />
        </Card>
        {plan.standing === "owner" && plan.state.kind === "agreed" && (
          <ProgressForm plan={plan} indicator={indicator} attempt={attempt} />
        )}
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

const History = ({
  plan,
  indicator,
  entries,
}: {
  plan: PlanView;
  indicator: Indicator;
  entries: readonly SeenEntry[];
}) => (
  <Card title={say("progress.history")}>
    {entries.length === 0 ? (
      <EmptyState title={say("progress.none")} text={say("progress.none.text")} />
    ) : (
      <Timeline
        events={entries.map((entry) => ({
          when: showDay(entry.reachedOn),
          at: entry.reachedOn,
          title: entry.withdrawn ? <del>{reachedText(entry, indicator)}</del> : reachedText(entry, indicator),
          text: <EntryText planId={plan.planId} entry={entry} />,
        }))}
      />
    )}
  </Card>
);

/** What was reached, as people read it: "0,8 hari kerja", or that there are only words. */
export function reachedText({ value }: ProgressEntry, { unit }: Indicator): string {
  return value === null ? say("progress.note-only") : `${showNumber(value)} ${unit}`.trim();
}

const EntryText = ({ planId, entry }: { planId: string; entry: SeenEntry }) => (
  <>
    {entry.withdrawn && (
      <p>
        {say("progress.withdrawn", { when: showInstant(entry.withdrawn.at), reason: entry.withdrawn.reason })}
      </p>
    )}
    {entry.actingFor && <p>{say("progress.acting", { actingFor: entry.actingFor })}</p>}
    {entry.note && <p>{entry.note}</p>}
    <EvidenceLinks planId={planId} evidence={entry.evidence} />
    {entry.mayWithdraw && (
      <p>
        <a href={`/rencana/${planId}/catatan/${entry.progressId}/tarik`}>
          {say("progress.withdraw")}
          <span class="ds-sr-only">{` ${showDay(entry.reachedOn)}`}</span>
        </a>
      </p>
    )}
  </>
);

/** Links to what was handed in: out to the web, or the file here. */
export const EvidenceLinks = ({
  planId,
  evidence,
}: {
  planId: string;
  evidence: ProgressEntry["evidence"];
}) => (
  <>
    {evidence.map(({ evidenceId, title, url }) => (
      <p>
        <a
          href={url ?? `/rencana/${planId}/bukti/${evidenceId}`}
          rel={url ? "noopener noreferrer nofollow" : undefined}
        >
          {title}
        </a>
      </p>
    ))}
  </>
);
