import { FigureSource } from "#appraisal/measured/figure-source.tsx";
import { FitLine } from "#appraisal/measured/fit-line.tsx";
import type { Fit, Fits } from "#appraisal/measured/open-fits.ts";
import type { Indicator, Result } from "#appraisal/plan/plan-content.ts";
import { EvidenceLinks } from "#appraisal/progress/history.tsx";
import { DisputeLines, measuredText } from "#appraisal/progress/measured-text.tsx";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { ProgressBar } from "#ui/chart/progress-bar.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { EvaluationContent } from "./evaluation.schema.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";
import { Comments, Feedback } from "./feedback-rows.tsx";
import type { IndicatorFact } from "./indicator-facts.ts";
import { realisationDraft } from "./realisation.ts";

/** With `entry` the appraiser writes beside each row; with `said` it shows what was written. */
export type RowsProps = { basis: EvaluationBasis; entry?: Entry; said?: EvaluationContent; fits?: Fits };

/** Every result with the fact beside its target, the evidence, and what was said about it. */
export const ResultRows = ({ basis, entry, said, fits }: RowsProps) => (
  <Card title={say("evaluation.results-card")}>
    {basis.plan.results.map((result) => (
      <Group
        title={result.statement}
        lead={result.serves ? say("year.serves", { statement: result.serves.statement }) : undefined}
      >
        {result.indicators.map((indicator) => (
          <IndicatorRow {...{ basis, indicator, entry, said }} fit={fits?.(indicator)} />
        ))}
        <Feedback basis={basis} about={{ resultId: result.resultId }} />
        <Comments comments={basis.comments.filter((one) => one.resultId === result.resultId)} />
        <ResultWords result={result} entry={entry} said={said} />
      </Group>
    ))}
  </Card>
);

const ResultWords = ({
  result,
  entry,
  said,
}: {
  result: Result;
  entry: Entry | undefined;
  said: EvaluationContent | undefined;
}) => {
  if (entry)
    return (
      <TextArea
        {...fieldOf(entry, `feedback.${result.resultId}`)}
        label={say("evaluation.feedback")}
        maxlength={1000}
        optional
      />
    );
  const words = said?.resultFeedback[result.resultId];
  return words ? <Quote by={say("evaluation.appraiser")}>{words}</Quote> : null;
};

type IndicatorRowProps = {
  basis: EvaluationBasis;
  indicator: Indicator;
  entry: Entry | undefined;
  said: EvaluationContent | undefined;
  fit: Fit | null | undefined;
};

const IndicatorRow = ({ basis, indicator, entry, said, fit }: IndicatorRowProps) => {
  const fact = basis.facts.find((one) => one.indicatorId === indicator.indicatorId);
  return (
    <>
      <ProgressBar
        label={indicator.statement}
        value={fact?.value == null ? undefined : showNumber(fact.value)}
        target={targetText(indicator)}
        share={fact?.share ?? null}
        expected={fact?.expected ?? null}
        looksBack
      />
      {fact && <FigureSource indicator={indicator} entries={fact.entries} />}
      <FitLine fit={fit} />
      {fact && <Latest fact={fact} />}
      {fact && <Entries planId={basis.planId} fact={fact} />}
      {entry && fact && <Realisation indicator={indicator} fact={fact} entry={entry} />}
      {said?.realisations[indicator.indicatorId] && (
        <p>
          {say("evaluation.realisation")}: <strong>{said.realisations[indicator.indicatorId]}</strong>
        </p>
      )}
    </>
  );
};

/** How fresh the record is; that nothing was recorded is said as plainly. */
const Latest = ({ fact }: { fact: IndicatorFact }) => {
  const [newest] = fact.entries;
  if (fact.silentSince !== null)
    return (
      <p class="am-sub">
        {say(newest ? "evaluation.silent-since" : "evaluation.never-recorded", {
          day: showDay(fact.silentSince),
        })}
      </p>
    );
  if (!newest || newest.value !== null) return null; // the day of the figure is said beside it
  return <p class="am-sub">{say("evaluation.recorded-on", { day: showDay(newest.reachedOn) })}</p>;
};

/** Begun with what the record says; where the draft says something else, the record's sentence stands beside it. */
const Realisation = ({
  indicator,
  fact,
  entry,
}: {
  indicator: Indicator;
  fact: IndicatorFact;
  entry: Entry;
}) => {
  const field = fieldOf(entry, `realisation.${indicator.indicatorId}`);
  const recorded = realisationDraft(indicator, fact);
  const differs = recorded !== "" && recorded !== field.value;
  return (
    <TextArea
      {...field}
      label={say("evaluation.realisation")}
      hint={differs ? say("evaluation.realisation.recorded", { text: recorded }) : undefined}
      maxlength={500}
      optional
    />
  );
};

const Entries = ({ planId, fact }: { planId: string; fact: IndicatorFact }) =>
  fact.entries.length === 0 ? null : (
    <details>
      <summary>{say("evaluation.records", { count: fact.entries.length })}</summary>
      {fact.entries.map((entry) => (
        <div>
          <p class="am-sub">
            {`${showDay(entry.reachedOn)} · ${entry.value === null ? "–" : showNumber(entry.value)} ${entry.note}`}
          </p>
          {entry.measured && <p class="am-sub">{measuredText(entry.measured)}</p>}
          {entry.measured?.dispute && <DisputeLines dispute={entry.measured.dispute} />}
          <EvidenceLinks planId={planId} evidence={entry.evidence} />
        </div>
      ))}
    </details>
  );
