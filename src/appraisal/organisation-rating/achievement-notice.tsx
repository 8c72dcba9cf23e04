import { say } from "#platform/words/words.ts";
import { Notice } from "#ui/layout/notice.tsx";
import type { HeadResults } from "./organisation-rating.schema.ts";
import { achievementName } from "./organisation-rating-words.ts";
import { Sources } from "./spread-card.tsx";

/** On the evaluation of whoever leads an organisation: what its achievement comes to as their rating of results. */
export const AchievementNotice = ({ achievement }: { achievement: HeadResults }) => {
  const { unitName, organisation, results, because } = achievement;
  return (
    <Notice
      tone="info"
      title={say("organisation-rating.head", { unit: unitName, rating: achievementName(organisation) })}
    >
      <p>{say("organisation-rating.head.results", { results: say(`rules.value.${results}`) })}</p>
      <Sources steps={because} />
    </Notice>
  );
};
