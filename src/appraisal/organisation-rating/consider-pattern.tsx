import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import type { MyOrganisation } from "./my-organisations.ts";
import { achievementName } from "./organisation-rating-words.ts";

/** One line for each organisation that the reader leads: its pattern is there to consider. */
export const ConsiderPattern = ({ organisations }: { organisations: readonly MyOrganisation[] }) => (
  <>
    {organisations.map(({ unitId, name, year, interval, rating }) => (
      <p>
        <a href={`/capaian-organisasi/${year}/${interval}/${unitId}`}>
          {say("organisation-rating.consider", {
            ...{ unit: name, year, interval: intervalName(interval), rating: achievementName(rating) },
          })}
        </a>
      </p>
    ))}
  </>
);
