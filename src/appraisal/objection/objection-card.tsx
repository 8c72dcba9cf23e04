import type { z } from "zod";
import type { Decided } from "#appraisal/evaluation/evaluation-rows.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { ratingsInWords, StateOf } from "./objection-words.tsx";
import type { objectionOf } from "./read-objection.ts";
import { timelineOf } from "./timeline.ts";

export type ObjectionOf = z.output<typeof objectionOf.definition.output>;

/** On the evaluation: until when it can be objected to, or where the objection stands; the same for both sides. */
export const ObjectionCard = ({ evaluationId, of }: { evaluationId: string; of: ObjectionOf }) => {
  const { window, objection, mayFile, today } = of;
  const [step] = window.because;
  return (
    <Card id="keberatan" title={say("objection.title")}>
      {objection && (
        <p>
          <StateOf state={objection.state} />
        </p>
      )}
      <Timeline events={timelineOf({ ...window, today }, objection)} />
      {step && <LawArticle source={step.article} />}
      {mayFile && (
        <LinkButton variant="secondary" href={`/evaluasi/${evaluationId}/keberatan`}>
          {say("objection.file")}
        </LinkButton>
      )}
      {objection && (
        <p>
          <a href={`/keberatan/${objection.objectionId}`}>{say("objection.open")}</a>
        </p>
      )}
    </Card>
  );
};

/** An evaluation as it is in force: where a decision changed the rating, that one with the reasons of the decision. */
export function decidedInForce(decided: Decided, { objection }: ObjectionOf): Decided {
  if (objection?.outcome !== "changed" || !objection.decided) return decided;
  return { ...decided, ...objection.decided, because: objection.decidedBecause, note: "" };
}

/** What the decision made of the rating, where it stood; the old one is said beside. */
export const ChangedRating = ({ decided, of }: { decided: Decided; of: ObjectionOf }) => {
  const { objection } = of;
  if (objection?.outcome !== "changed" || !objection.decided) return null;
  return (
    <Notice tone="info">
      {say("objection.changed-rating", {
        rating: ratingsInWords(objection.decided),
        before: ratingsInWords(decided),
      })}{" "}
      <a href={`/keberatan/${objection.objectionId}`}>{say("objection.open")}</a>
    </Notice>
  );
};
