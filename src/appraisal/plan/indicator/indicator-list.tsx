import type { Editing } from "#appraisal/plan/editing.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { AdviceLines } from "./advice.tsx";
import { draftOf } from "./draft.ts";

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

/** Praise was said while writing; a plan that is read again needs only what can still be mended. */
const Hint = ({ indicator }: { indicator: Indicator }) => {
  const hints = adviseOnIndicator(draftOf(indicator)).filter(({ severity }) => severity === "hint");
  return hints.length === 0 ? null : (
    <div class="am-advice">
      <p class="am-strong">{indicator.statement}</p>
      <AdviceLines advice={hints.slice(0, 1)} />
    </div>
  );
};
