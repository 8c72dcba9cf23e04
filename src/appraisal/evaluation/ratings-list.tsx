import { say } from "#platform/words/words.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import { intervalName } from "./interval-name.ts";
import { RatingLink } from "./rating-link.tsx";

type Rated = { evaluationId: string | null; interval: string; overall: OverallRating };

/** Decided evaluations, each a way to its reasons. */
export const RatingsList = ({ ratings }: { ratings: readonly Rated[] }) => (
  <ul class="am-plain">
    {ratings.map(({ evaluationId, interval, overall }) => (
      <li>
        <RatingLink
          evaluationId={evaluationId}
          words={`${intervalName(interval)}: ${say(`rules.value.${overall}`)}`}
        />
      </li>
    ))}
  </ul>
);
