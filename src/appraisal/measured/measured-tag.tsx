import type { Editing } from "#appraisal/plan/editing.ts";
import type { Indicator, Measured } from "#appraisal/plan/plan-content.ts";
import { pileTag } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Tag } from "#ui/layout/tag.tsx";
import { type Months, sourceHref, sourceText } from "./source-text.ts";

/** Whose figure is not written by hand: "dari loket". */
export const MeasuredTag = ({ measured }: { measured: Measured }) => <Tag>{pileTag(measured.pile)}</Tag>;

/** Whose figure people type, where beside it one fills itself. */
export const TypedTag = () => <Tag>{say("measured.typed")}</Tag>;

type BesideProps = { indicator: Indicator; editing: Editing | undefined };

/** Where an indicator's figure comes from; while the plan is written, the way to choose it. */
export const MeasuredBeside = ({ indicator, editing }: BesideProps) => {
  const { indicatorId, statement, measured } = indicator;
  const writeAt = editing && `${editing.path}/indikator/${indicatorId}/ukuran`;
  if (!measured && !writeAt) return null;
  return (
    <>
      {measured && (
        <p class="am-small">
          <SourceLink measured={measured} />
        </p>
      )}
      {writeAt && (
        <p class="am-small am-tap">
          <a href={writeAt}>{say(measured ? "measured.change" : "measured.choose", { statement })}</a>
        </p>
      )}
    </>
  );
};

type SourceLinkProps = { measured: Measured; months?: Months | undefined };

/** Says where a figure comes from, and leads there; to the months of a figure where one is meant. */
export const SourceLink = ({ measured, months }: SourceLinkProps) => (
  <a class="ds-link" href={sourceHref(measured, months)}>
    {sourceText(measured)}
  </a>
);
