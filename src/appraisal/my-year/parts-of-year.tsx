import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { RatingLink } from "#appraisal/evaluation/rating-link.tsx";
import { PlanStateTag } from "#appraisal/plan/plan-words.tsx";
import { say } from "#platform/words/words.ts";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDays } from "#ui/locale.ts";
import type { MyYear } from "./my-year.ts";

/** Every plan of a year in which position or appraiser changed, with what came of each. */
export const PartsOfYear = ({ my: { parts, today } }: { my: MyYear }) => (
  <>
    <p class="am-strong">{say("year.parts", { count: parts.length })}</p>
    <Timeline
      events={parts.map(({ planId, startsOn, endsOn, appraiserName, state, evaluations }) => ({
        when: showDays(startsOn, endsOn),
        at: startsOn,
        state: endsOn < today ? "done" : startsOn <= today ? "now" : "open",
        title: (
          <a class="ds-link" href={`/rencana/${planId}`}>
            {appraiserName ? say("year.part.with", { name: appraiserName }) : say("year.part")}
          </a>
        ),
        text: (
          <>
            <PlanStateTag state={state} />
            {evaluations.map(({ evaluationId, interval, overall }) => (
              <>
                {" "}
                <RatingLink
                  evaluationId={evaluationId}
                  words={`${intervalName(interval)}: ${say(`rules.value.${overall}`)}`}
                />
              </>
            ))}
          </>
        ),
      }))}
    />
  </>
);
