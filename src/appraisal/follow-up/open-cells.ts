import { followUp } from "#rules/follow-up/follow-up.ts";
import type { Law } from "#rules/law.ts";
import { type OverallRating, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";

/** The ratings of results and conduct ("below/as") from which something may follow by this law. */
export function openCells(law: Law): string[] {
  const { ratings: repeated } = law.get("follow-up", "repeated").value;
  const follows = (results: (typeof ratings)[number], conduct: (typeof ratings)[number]) => {
    const overall: OverallRating = overallRating({ results, conduct }, law).value;
    const { kinds } = followUp({ results, conduct, overall, earlier: [] }, law).value;
    return kinds.length > 0 || repeated.includes(overall);
  };
  return ratings.flatMap((results) =>
    ratings.filter((conduct) => follows(results, conduct)).map((conduct) => `${results}/${conduct}`),
  );
}
