import { isFrom } from "#appraisal/measured/figure-source.tsx";
import { sourceHref } from "#appraisal/measured/source-text.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDay, showInstant, showNumber } from "#ui/locale.ts";
import type { MeasuredFigure } from "./measured-figure.ts";
import { DisputeLines, measuredText } from "./measured-text.tsx";
import type { ProgressEntry } from "./progress-of-plan.ts";

export type SeenEntry = ProgressEntry & { mayWithdraw: boolean; mayDispute: boolean; mayAnswer: boolean };

type HistoryProps = { planId: string; indicator: Indicator; entries: readonly SeenEntry[] };

/** What was recorded on an indicator, the newest first. */
export const History = ({ planId, indicator, entries }: HistoryProps) => (
  <Card title={say("progress.history")}>
    {entries.length === 0 ? (
      <EmptyState title={say("progress.none")} text={say("progress.none.text")} />
    ) : (
      <Timeline
        events={entries.map((entry) => ({
          when: showDay(entry.reachedOn),
          at: entry.reachedOn,
          title: entry.withdrawn ? <del>{reachedText(entry, indicator)}</del> : reachedText(entry, indicator),
          text: <EntryText {...{ planId, indicator, entry }} />,
        }))}
      />
    )}
  </Card>
);

/** What was reached, as people read it: "0,8 hari kerja", a milestone, or that there are only words. */
export function reachedText({ value, milestone }: ProgressEntry, { unit }: Indicator): string {
  const parts = [
    value === null ? "" : `${showNumber(value)} ${unit}`.trim(),
    milestone ? say("milestone.reached-entry", { title: milestone.title }) : "",
  ].filter(Boolean);
  return parts.join(" · ") || say("progress.note-only");
}

type EntryProps = { planId: string; indicator: Indicator; entry: SeenEntry };

const EntryText = ({ planId, indicator, entry }: EntryProps) => (
  <>
    {entry.withdrawn && (
      <p>
        {say("progress.withdrawn", { when: showInstant(entry.withdrawn.at), reason: entry.withdrawn.reason })}
      </p>
    )}
    {entry.measured && <MeasuredEntry {...{ planId, indicator, entry }} measured={entry.measured} />}
    {entry.correctsId && <p>{say("measured.corrects")}</p>}
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

type MeasuredProps = EntryProps & { measured: MeasuredFigure };

/** Where a figure came from that nobody wrote, whether somebody disputes it, and what came of that. */
const MeasuredEntry = ({ planId, indicator, entry, measured }: MeasuredProps) => (
  <>
    <p>
      {isFrom(measured, indicator.measured) ? (
        <a class="ds-link" href={sourceHref(indicator.measured, measured)}>
          {measuredText(measured)}
        </a>
      ) : (
        measuredText(measured)
      )}
    </p>
    {measured.dispute && <DisputeLines dispute={measured.dispute} />}
    {entry.mayDispute && (
      <p>
        <a href={`/rencana/${planId}/catatan/${entry.progressId}/sanggah`}>
          {say("measured.dispute")}
          <span class="ds-sr-only">{` ${showDay(entry.reachedOn)}`}</span>
        </a>
      </p>
    )}
    {entry.mayAnswer && measured.dispute && (
      <p>
        <a href={`/sanggahan/${measured.dispute.disputeId}`}>{say("measured.answer")}</a>
      </p>
    )}
  </>
);

type EvidenceProps = { planId: string; evidence: ProgressEntry["evidence"] };

/** Links to what was handed in: out to the web, or the file here. */
export const EvidenceLinks = ({ planId, evidence }: EvidenceProps) => (
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
