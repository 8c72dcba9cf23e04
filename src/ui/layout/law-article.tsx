import { say } from "#platform/words/words.ts";
import type { Source } from "#rules/law.ts";
import { LawTag } from "./tag.tsx";

/** The article that a sentence rests on, with the mark where its text was not compared with the published one. */
export const LawArticle = ({ source }: { source: Omit<Source, "url"> & { url?: string | undefined } }) => {
  const { regulation, article, url, confirmed } = source;
  return (
    <p>
      <LawTag href={url}>{say("rules.article", { regulation, article })}</LawTag>
      {!confirmed && <span class="am-sub"> {say("rules.article.unconfirmed")}</span>}
    </p>
  );
};
