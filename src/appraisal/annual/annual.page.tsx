import { inWords } from "#appraisal/plan/plan-words.tsx";
import { say } from "#platform/words/words.ts";
import { YearParts } from "#ui/chart/year-parts.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tasks } from "#ui/layout/tasks.tsx";
import { AnnualSteps } from "./annual-steps.tsx";
import { NationalCard } from "./national-card.tsx";
import type { RatingNumbers } from "./number/number.schema.ts";
import { NumberCard } from "./number/number-card.tsx";
import type { AnnualView } from "./of-person.ts";
import { owedTasks } from "./owed-tasks.ts";
import { PartsTable } from "./parts-table.tsx";

type AnnualPageProps = { annual: AnnualView; numbers: RatingNumbers | null; timeZone: string };

/** One question: what did the year come to, and who still has to do what for it? */
export const AnnualPage = ({ annual, numbers, timeZone }: AnnualPageProps) => {
  const { year, name, isOwn, parts } = annual;
  return (
    <>
      <Breadcrumb
        crumbs={[
          isOwn
            ? { href: `/tahun-saya?tahun=${year}`, label: say("nav.my-year") }
            : { href: `/pegawai/${annual.employeeId}`, label: name },
        ]}
      />
      <Heading
        title={say(isOwn ? "annual.title.mine" : "annual.title.of", { name, year })}
        lead={leadOf(annual)}
      />
      {parts.length === 0 ? <Nothing annual={annual} /> : <Whole {...{ annual, numbers, timeZone }} />}
      <NationalCard ratings={annual.national} timeZone={timeZone} />
    </>
  );
};

function leadOf({ overall, parts }: AnnualView): string {
  const rated = overall
    ? say("annual.rated", { rating: say(`rules.value.${overall}`) })
    : say("annual.not-rated");
  return parts.length > 1 ? `${rated} ${say("annual.parts", { count: parts.length })}` : rated;
}

const Nothing = ({ annual: { isOwn, year, national } }: { annual: AnnualView }) =>
  national.length > 0 ? null : (
    <Card>
      <EmptyState title={say("annual.none")} text={say("annual.none.text", { year })}>
        {isOwn && <LinkButton href="/rencana">{say("plan.mine")}</LinkButton>}
      </EmptyState>
    </Card>
  );

const Whole = ({ annual, numbers, timeZone }: AnnualPageProps) => (
  <Columns first={<OwedCard annual={annual} />} aside={<AnnualSteps annual={annual} />}>
    <Card title={say("annual.picture", { year: annual.year })}>
      <Picture annual={annual} />
      <PartsTable annual={annual} timeZone={timeZone} />
    </Card>
    {numbers && (
      <Card title={say("follow-up.mine")}>
        <p>
          <a href={`/evaluasi/${numbers.evaluationId}/tindak-lanjut`}>{say("follow-up.link")}</a>
        </p>
      </Card>
    )}
    {numbers && <NumberCard of={numbers} />}
  </Columns>
);

const Picture = ({ annual: { year, parts, absences } }: { annual: AnnualView }) => (
  <YearParts
    id="bagian-tahun"
    title={say("annual.picture", { year })}
    titleHidden
    from={`${year}-01-01`}
    to={`${year}-12-31`}
    parts={parts.map(({ startsOn, endsOn, positionTitle, rating, isAgreed }) => ({
      ...{ startsOn, endsOn, label: positionTitle },
      shown: rating
        ? say(`rules.value.${rating.overall}`)
        : say(isAgreed ? "annual.part.open" : "annual.part.not-agreed"),
      look: rating ? "done" : isAgreed ? "going" : "begun",
    }))}
    pauses={absences
      .filter(({ pauses }) => pauses)
      .map(({ startsOn, endsOn, name }) => ({ startsOn, endsOn, label: inWords(name) }))}
  />
);

const OwedCard = ({ annual }: { annual: AnnualView }) => (
  <Card title={say("annual.owed")}>
    {annual.owed.length > 0 ? (
      <Tasks tasks={owedTasks(annual)} />
    ) : (
      <p class="am-sub">{say("annual.owed.none")}</p>
    )}
  </Card>
);
