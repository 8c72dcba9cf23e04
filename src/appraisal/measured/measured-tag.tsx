import type { Editing } from "#appraisal/plan/editing.ts";
import type { Indicator, Measured } from "#appraisal/plan/plan-content.ts";
import { pileTag } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Tag } from "#ui/layout/tag.tsx";
import { sourceHref, sourceText } from "./source-text.ts";

/** Whose figure is not written by hand: "dari loket". */
export const MeasuredTag = ({ measured }: { measured: Measured }) => <Tag>{pileTag(measured.pile)}</Tag>;

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

/** Says where a figure comes from, and leads there. */
export const SourceLink = ({ measured }: { measured: Measured }) => (
  <a class="ds-link" href={sourceHref(measured)}>
    {sourceText(measured)}
  </a>
);
