import { AnnexCard } from "#appraisal/plan/annex/annex-card.tsx";
import { ConductCard } from "#appraisal/plan/expectation/conduct-card.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ResultsCard } from "#appraisal/plan/result/results-card.tsx";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { changeLines, headOfChange } from "./change-lines.ts";
import type { Change } from "./difference.ts";
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
    <Columns aside={<AnnexCard annex={kept.content.annex} />}>
      {kept.changes && <Changes changes={kept.changes} plan={plan} />}
      <ResultsCard category="main" results={kept.content.results} />
      <ResultsCard category="additional" results={kept.content.results} />
      <ConductCard conduct={kept.conduct} />
    </Columns>
  </>
);

export function versionTitle({ changes, version }: PlanVersion): string {
  return say(changes ? "plan.version.title" : "plan.version.title.first", { version });
}

const Changes = ({ changes, plan }: { changes: readonly Change[]; plan: PlanView }) => (
  <Card title={say("plan.changes")} lead={say("plan.changes.count", { count: changes.length })}>
    {changes.map((change) => (
      <section class="am-group">
        <h3>
          {headOfChange(change, plan.conduct)} <ChangeTag change={change} />
        </h3>
        <Table
          caption={headOfChange(change, plan.conduct)}
          captionHidden
          columns={[
            { head: say("plan.change.what"), cell: (line) => line.label },
            { head: say("plan.change.before"), cell: (line) => line.before || "–" },
            { head: say("plan.change.after"), cell: (line) => line.after || "–" },
          ]}
          rows={changeLines(change)}
          address={{ path: "", query: {} }}
        />
      </section>
    ))}
  </Card>
);

const ChangeTag = ({ change }: { change: Change }) => {
  if (change.before === null) return <StateTag state="done">{say("plan.change.added")}</StateTag>;
  if (change.after === null) return <StateTag state="closed">{say("plan.change.removed")}</StateTag>;
  return <StateTag state="going">{say("plan.change.changed")}</StateTag>;
};
