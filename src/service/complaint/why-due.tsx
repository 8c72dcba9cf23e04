import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { Folded } from "#ui/layout/folded.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";

/** Why something is due when it is, with the articles. */
export const WhyDue = ({ because }: { because: readonly Step[] }) =>
  because.length === 0 ? null : (
    <Folded label={say("complaint.why-due")}>
      {because.map((step) => (
        <>
          <p>{explain(step).sentence}</p>
          <LawArticle source={step.article} />
        </>
      ))}
    </Folded>
  );
