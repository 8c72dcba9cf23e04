import { say } from "#platform/words/words.ts";
import type { Source } from "#rules/law.ts";
import { LawTag } from "#ui/layout/tag.tsx";

/** The article that a sentence rests on, with the mark where its text was not compared yet. */
export const LawArticle = ({ source }: { source: Source }) => {
  const { regulation, article, url, confirmed } = source;
  return (
    <p>
      <LawTag href={url}>{say("rules.article", { regulation, article })}</LawTag>
      {!confirmed && <span class="am-sub"> {say("rules.article.unconfirmed")}</span>}
    </p>
  );
};
