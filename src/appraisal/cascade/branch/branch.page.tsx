import { ExpectedCard } from "#appraisal/cascade/expected/expected-card.tsx";
import { YearTabs } from "#appraisal/cascade/year-tabs.tsx";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Branch } from "./branch.schema.ts";
import { BranchPicture } from "./branch-picture.tsx";
import { Chains } from "./chains.tsx";

export type BranchPageProps = {
  branch: Branch;
  /** What else of the cascade is open to the reader. */
  doors: { matrix: boolean; whole: boolean };
};

/** Whom one's work serves, up to the top, and who works for it. */
export const BranchPage = ({ branch, doors }: BranchPageProps) => {
  const { person, year, years, expected, isMine } = branch;
  return (
    <>
      {!isMine && (
        <Breadcrumb crumbs={[{ href: `/peran-hasil?tahun=${year}`, label: say("cascade.mine", { year }) }]} />
      )}
      <Heading
        eyebrow={isMine ? undefined : `${person.positionTitle} · ${person.unitName}`}
        title={branchTitle(branch)}
        lead={say("cascade.lead")}
      >
        <Doors branch={branch} doors={doors} />
      </Heading>
      <YearTabs
        years={years}
        year={year}
        path={isMine ? "/peran-hasil" : `/peran-hasil/orang/${person.employeeId}`}
      />
      <ExpectedCard expected={expected} />
      {branch.results.length === 0 ? <Nothing branch={branch} /> : <Filled branch={branch} />}
    </>
  );
};

export function branchTitle({ isMine, person, year }: Branch): string {
  return isMine ? say("cascade.title.mine", { year }) : say("cascade.title.of", { name: person.name, year });
}

const Doors = ({ branch: { year, head, isMine }, doors }: BranchPageProps) => (
  <>
    {isMine && doors.matrix && (
      <LinkButton href={`/peran-hasil/matriks?tahun=${year}`}>{say("cascade.to-matrix")}</LinkButton>
    )}
    {head && (
      <LinkButton href={`/peran-hasil/matriks/${head.employeeId}?tahun=${year}`} variant="secondary">
        {say("cascade.to-matrix.head")}
      </LinkButton>
    )}
    {doors.whole && (
      <LinkButton href={`/peran-hasil/${year}`} variant="secondary">
        {say("cascade.to-whole")}
      </LinkButton>
    )}
    <LinkButton href={`/peran-hasil/${year}/sasaran`} variant="quiet">
      {say("cascade.to-goals")}
    </LinkButton>
  </>
);

const Filled = ({ branch }: { branch: Branch }) => (
  <>
    <Card
      title={say("cascade.picture")}
      lead={<span class="am-for-desk">{say("cascade.picture.lead")}</span>}
    >
      <BranchPicture branch={branch} />
      <Chains branch={branch} />
    </Card>
    {branch.planId && branch.mayOpenPlan && (
      <p>
        <a class="ds-link" href={`/rencana/${branch.planId}`}>
          {say("year.whole-plan")}
        </a>
      </p>
    )}
  </>
);

const Nothing = ({ branch: { isMine, planId, person, mayOpenPlan } }: { branch: Branch }) => (
  <Card>
    <EmptyState
      title={say("cascade.gap.no-results")}
      text={isMine ? say("cascade.nothing.mine") : say("cascade.nothing.of", { name: person.name })}
    >
      {isMine && (
        <LinkButton href={planId ? `/rencana/${planId}/hasil/baru` : "/rencana"}>
          {say(planId ? "plan.results.main.add" : "year.start-plan")}
        </LinkButton>
      )}
      {!isMine && planId && mayOpenPlan && (
        <LinkButton href={`/rencana/${planId}`} variant="secondary">
          {say("year.whole-plan")}
        </LinkButton>
      )}
    </EmptyState>
  </Card>
);
