import { MeasuredBeside, MeasuredTag, TypedTag } from "#appraisal/measured/measured-tag.tsx";
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
export const IndicatorList = ({ indicators, editing, beside }: IndicatorListProps) => {
  if (indicators.length === 0) return null;
  const isBeside = indicators.some(({ measured }) => measured);
  return (
    <>
      {beside ? (
        indicators.map((indicator) => (
          <>
            <Facts indicators={[indicator]} isBeside={isBeside} editing={editing} />
            <ManualBeside indicator={indicator} editing={editing} />
            <MeasuredBeside indicator={indicator} editing={editing} />
            {beside({ kind: "indicator", id: indicator.indicatorId })}
          </>
        ))
      ) : (
        <>
          <Facts indicators={indicators} isBeside={isBeside} editing={editing} />
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
};

type FactsProps = Pick<IndicatorListProps, "indicators" | "editing"> & {
  /** Whether the figure of some indicator here fills itself: then the others say that theirs is typed. */
  isBeside: boolean;
};

const Facts = ({ indicators, isBeside, editing }: FactsProps) => (
  <DefinitionList
    items={indicators.map((indicator) => ({
      term: <IndicatorLine {...{ indicator, isBeside, editing }} />,
      value: targetText(indicator),
    }))}
  />
);

type IndicatorLineProps = Pick<FactsProps, "isBeside"> & {
  indicator: Indicator;
  editing: Editing | undefined;
};

const IndicatorLine = ({ indicator, isBeside, editing }: IndicatorLineProps) => (
  <>
    {editing ? (
      <a href={`${editing.path}/indikator/${indicator.indicatorId}`}>{indicator.statement}</a>
    ) : (
      indicator.statement
    )}{" "}
    <Tag>{say(`plan.aspect.${indicator.aspect}`)}</Tag>{" "}
    {indicator.perspective && <Tag>{say(`plan.perspective.${indicator.perspective}`)}</Tag>}{" "}
    {indicator.measured ? <MeasuredTag measured={indicator.measured} /> : isBeside && <TypedTag />}
  </>
);
