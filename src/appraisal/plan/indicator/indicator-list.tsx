import { MeasuredBeside, MeasuredTag } from "#appraisal/measured/measured-tag.tsx";
import type { BesideLine } from "#appraisal/plan/dialogue/line-talk.tsx";
import type { Editing } from "#appraisal/plan/editing.ts";
import { ManualBeside } from "#appraisal/plan/manual/manual-beside.tsx";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { Hint } from "./hint.tsx";

type IndicatorListProps = {
  indicators: readonly Indicator[];
  editing?: Editing | undefined;
  beside?: BesideLine | undefined;
};

/** Indicators with their targets, line by line, each with what was said about it; while they are written, with advice. */
export const IndicatorList = ({ indicators, editing, beside }: IndicatorListProps) =>
  indicators.length === 0 ? null : (
    <>
      {beside ? (
        indicators.map((indicator) => (
          <>
            <Facts indicators={[indicator]} editing={editing} />
            <ManualBeside indicator={indicator} editing={editing} />
            <MeasuredBeside indicator={indicator} editing={editing} />
            {beside({ kind: "indicator", id: indicator.indicatorId })}
          </>
        ))
      ) : (
        <>
          <Facts indicators={indicators} editing={editing} />
          {indicators.map((indicator) => (
            <>
              <ManualBeside indicator={indicator} editing={editing} />
              <MeasuredBeside indicator={indicator} editing={editing} />
            </>
          ))}
        </>
      )}
      {editing && indicators.map((indicator) => <Hint indicator={indicator} />)}
    </>
  );

const Facts = ({ indicators, editing }: Pick<IndicatorListProps, "indicators" | "editing">) => (
  <DefinitionList
    items={indicators.map((indicator) => ({
      term: <IndicatorLine indicator={indicator} editing={editing} />,
      value: targetText(indicator),
    }))}
  />
);

type IndicatorLineProps = { indicator: Indicator; editing: Editing | undefined };

const IndicatorLine = ({ indicator, editing }: IndicatorLineProps) => (
  <>
    {editing ? (
      <a href={`${editing.path}/indikator/${indicator.indicatorId}`}>{indicator.statement}</a>
    ) : (
      indicator.statement
    )}{" "}
    <Tag>{say(`plan.aspect.${indicator.aspect}`)}</Tag>{" "}
    {indicator.perspective && <Tag>{say(`plan.perspective.${indicator.perspective}`)}</Tag>}{" "}
    {indicator.measured && <MeasuredTag measured={indicator.measured} />}
  </>
);
