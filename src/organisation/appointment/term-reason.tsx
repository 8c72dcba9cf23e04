import { explain } from "#platform/law/explain.ts";
import type { Step } from "#rules/decision.ts";
import { LawArticle } from "#ui/layout/law-article.tsx";

/** Why a Plt goes on past its term, with the article and whether it was compared with the published text. */
export const TermReason = ({ reason }: { reason: Step }) => (
  <>
    <p>{explain(reason).sentence}</p>
    <LawArticle source={reason.article} />
  </>
);
