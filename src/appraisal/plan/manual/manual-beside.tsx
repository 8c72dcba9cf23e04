import type { Editing } from "#appraisal/plan/editing.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { say } from "#platform/words/words.ts";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { manualLines } from "./manual-lines.ts";

type ManualBesideProps = { indicator: Indicator; editing: Editing | undefined };

/** A leader's indicator explained beside itself, folded; while it is written, with the way to write it. */
export const ManualBeside = ({ indicator, editing }: ManualBesideProps) => {
  const { manual, indicatorId, statement, perspective } = indicator;
  const writeAt = editing && `${editing.path}/indikator/${indicatorId}/manual`;
  if (!manual)
    return perspective && writeAt ? (
      <p class="am-small">
        <a href={writeAt}>{say("plan.manual.write", { statement })}</a>
      </p>
    ) : null;
  return (
    <details>
      <summary>{say("plan.manual.of", { statement })}</summary>
      <DefinitionList items={manualLines(manual).map(({ label, text }) => ({ term: label, value: text }))} />
      {writeAt && (
        <p>
          <a href={writeAt}>{say("plan.manual.change")}</a>
        </p>
      )}
    </details>
  );
};
