import type { Editing } from "#appraisal/plan/editing.ts";
import { ManualBeside } from "#appraisal/plan/manual/manual-beside.tsx";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { Hint } from "./hint.tsx";

type IndicatorListProps = { indicators: readonly Indicator[]; editing?: Editing | undefined };

/** Indicators with their targets, line by line; while they are written, with the first advice on each. */
export const IndicatorList = ({ indicators, editing }: IndicatorListProps) =>
  indicators.length === 0 ? null : (
    <>
      <DefinitionList
        items={indicators.map((indicator) => ({
          term: <IndicatorLine indicator={indicator} editing={editing} />,
          value: targetText(indicator),
        }))}
      />
      {indicators.map((indicator) => (
        <ManualBeside indicator={indicator} editing={editing} />
      ))}
      {editing && indicators.map((indicator) => <Hint indicator={indicator} />)}
    </>
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
    {indicator.perspective && <Tag>{say(`plan.perspective.${indicator.perspective}`)}</Tag>}
  </>
);
