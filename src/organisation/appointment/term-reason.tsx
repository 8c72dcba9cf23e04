import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { LawTag } from "#ui/layout/tag.tsx";

/** Why a Plt goes on past its term, with the article and whether it was compared with the published text. */
export const TermReason = ({ reason }: { reason: Step }) => {
  const { sentence, article, url, confirmed } = explain(reason);
  return (
    <>
      <p>{sentence}</p>
      <p>
        <LawTag href={url}>{article}</LawTag>
        {!confirmed && <span class="am-sub"> {say("rules.article.unconfirmed")}</span>}
      </p>
    </>
  );
};
