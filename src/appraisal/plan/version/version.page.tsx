import { AnnexCard } from "#appraisal/plan/annex/annex-card.tsx";
import { ConductCard } from "#appraisal/plan/expectation/conduct-card.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ResultsCard } from "#appraisal/plan/result/results-card.tsx";
import { say } from "#platform/words/words.ts";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant } from "#ui/locale.ts";
import { ChangesCard } from "./changes-card.tsx";
import { CompareForm } from "./compare-form.tsx";
import type { PlanVersion } from "./read-version.ts";

type VersionPageProps = { plan: PlanView; kept: PlanVersion; versions: readonly number[]; timeZone: string };

/** One question: what changed in this version? Below it the version itself, word for word. */
export const VersionPage = ({ plan, kept, versions, timeZone }: VersionPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading
      eyebrow={say("plan.version.proposed-at", { when: showInstant(kept.proposedAt, timeZone) })}
      title={versionTitle(kept)}
    />
    {versions.length > 1 && (
      <Tabs
        label={say("plan.versions")}
        tabs={versions.map((version) => ({
          href: `/rencana/${plan.planId}/versi/${version}`,
          label: say("plan.version", { version }),
          current: version === kept.version,
        }))}
      />
    )}
    <Columns
      aside={
        <>
          <CompareForm
            planId={plan.planId}
            versions={versions}
            from={kept.against ?? kept.version}
            to={kept.version}
          />
          <AnnexCard annex={kept.content.annex} />
        </>
      }
    >
      {kept.changes && kept.against !== null && (
        <ChangesCard
          changes={kept.changes}
          moves={kept.moves}
          conduct={plan.conduct}
          against={kept.against}
        />
      )}
      <ResultsCard category="main" results={kept.content.results} />
      <ResultsCard category="additional" results={kept.content.results} />
      <ConductCard conduct={kept.conduct} />
    </Columns>
  </>
);

export function versionTitle({ against, version }: PlanVersion): string {
  return say(against === null ? "plan.version.title.first" : "plan.version.title", { version });
}
