import { YearCrumbs } from "#appraisal/period/year-crumbs.tsx";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { ExportCard, type Scope } from "./export/export-card.tsx";
import type { RatingImport } from "./import/import.schema.ts";
import { ImportsCard, UploadCard } from "./import/imports-card.tsx";
import type { ShownProfile } from "./mapping/list-profiles.ts";
import { ProfilesList } from "./mapping/profiles-list.tsx";

export type ExchangePageProps = {
  year: number;
  profiles: readonly ShownProfile[];
  scope: Scope;
  imports: readonly RatingImport[];
  /** Brings files and decides. */
  keeps: boolean;
  attempt: Attempt;
};

/** What can be taken to the national system, what came from it, and in whose columns. */
export const ExchangePage = ({ year, profiles, scope, imports, keeps, attempt }: ExchangePageProps) => (
  <>
    <YearCrumbs year={year} />
    <Heading title={say("exchange.title", { year })} lead={say("exchange.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<Aside year={year} profiles={profiles} />}>
      <ExportCard year={year} profiles={profiles} scope={scope} />
      {keeps && <UploadCard year={year} profiles={profiles} attempt={attempt} />}
      <ImportsCard year={year} profiles={profiles} imports={imports} />
    </Columns>
  </>
);

const Aside = ({ year, profiles }: Pick<ExchangePageProps, "year" | "profiles">) => (
  <>
    <Card title={say("exchange.mapping")} lead={say("exchange.mapping.lead")}>
      <ProfilesList year={year} profiles={profiles} />
    </Card>
    <Card title={say("exchange.recorded", { year })} lead={say("exchange.recorded.short")}>
      <p>
        <a class="ds-link" href={`/periode/${year}/pertukaran/catatan`}>
          {say("exchange.recorded.see")}
        </a>
      </p>
    </Card>
  </>
);
