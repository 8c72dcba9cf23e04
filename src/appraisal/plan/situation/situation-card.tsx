import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import type { Situation } from "#appraisal/plan/situation/situation.ts";
import { say } from "#platform/words/words.ts";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showDays } from "#ui/locale.ts";

type SituationProps = { plan: PlanView };

/** What is not as in every year, each in a sentence with what to do about it. */
export const SituationNotices = ({ plan }: SituationProps) => (
  <>
    <Renewal plan={plan} />
    <Superseded plan={plan} />
    <ServiceEnd plan={plan} />
    {plan.situation.absences.map((absence) => (
      <Absence absence={absence} />
    ))}
    <StandsIn plan={plan} />
  </>
);

const Renewal = ({ plan: { situation, standing, year, employee } }: SituationProps) => {
  if (!situation.renewal) return null;
  const isMine = standing === "owner";
  return (
    <Notice tone="warning" title={say(`plan.renewal.${situation.renewal}`)}>
      {say(isMine ? "plan.renewal.mine" : "plan.renewal.of", { name: employee.name })}{" "}
      {isMine && <a href={`/rencana/baru?tahun=${year}`}>{say("plan.renewal.start")}</a>}
    </Notice>
  );
};

const Superseded = ({ plan }: SituationProps) => {
  const { situation, endsOn, appraiser, standing, employee, year } = plan;
  if (!situation.isSuperseded) return null;
  const href =
    standing === "owner"
      ? `/tahun-saya/hasil?tahun=${year}`
      : `/orang-saya/${employee.employeeId}/hasil?tahun=${year}`;
  return (
    <Notice tone="info">
      {say("plan.superseded", { day: showDay(endsOn), name: appraiser.name })}{" "}
      {standing !== "appraiser" && <a href={href}>{say("annual.link")}</a>}
      {standing === "appraiser" && plan.state.kind === "agreed" && (
        <a href={`/rencana/${plan.planId}/evaluasi/annual`}>{say("plan.superseded.rate")}</a>
      )}
    </Notice>
  );
};

const ServiceEnd = ({ plan: { situation } }: SituationProps) => {
  const { serviceEnd } = situation;
  if (!serviceEnd) return null;
  return (
    <Notice tone="info">
      {say(serviceEnd.isContract ? "plan.ends.contract" : "plan.ends.service", {
        day: showDay(serviceEnd.day),
      })}
    </Notice>
  );
};

const Absence = ({ absence }: { absence: Situation["absences"][number] }) => (
  <Notice tone="info">
    {say(absence.pauses ? "plan.absence.pauses" : "plan.absence.goes-on", {
      kind: inWords(absence.name),
      days: showDays(absence.startsOn, absence.endsOn),
    })}
  </Notice>
);

/** While the plan is written, its results are offered; once it is agreed, only a new plan can take them in. */
const StandsIn = ({ plan }: SituationProps) => {
  const { situation, may, planId, year, startsOn, state, standing } = plan;
  const isOver = situation.isSuperseded || standing !== "owner";
  return isOver
    ? null
    : situation.standsIn.map(({ title, startsOn: since, endsOn }) => {
        const facts = { title, days: showDays(since, endsOn) };
        if (may.edit)
          return (
            <Notice tone="info">
              {say("plan.stands-in.edit", facts)}{" "}
              <a href={`/rencana/${planId}/salin`}>{say("plan.stands-in.take")}</a>
            </Notice>
          );
        return state.kind === "agreed" && since > startsOn ? (
          <Notice tone="info">
            {say("plan.stands-in.agreed", facts)}{" "}
            <a href={`/rencana/baru?tahun=${year}`}>{say("plan.renewal.start")}</a>
          </Notice>
        ) : null;
      });
};
