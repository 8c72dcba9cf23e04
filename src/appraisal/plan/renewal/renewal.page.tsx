import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { RenewalRow } from "./list-renewals.ts";

type RenewalPageProps = {
  year: number;
  rows: readonly RenewalRow[];
  next: string | null;
  after: string | undefined;
};

/** One question: whom to remind that a new plan is needed? */
export const RenewalPage = ({ year, rows, next, after }: RenewalPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: `/periode/${year}`, label: String(year) }]} />
    <Heading title={say("renewal.title", { year })} lead={say("renewal.lead")} />
    <Card>
      <Table
        caption={say("renewal.title", { year })}
        captionHidden
        compact
        columns={columns()}
        rows={rows}
        address={{ path: `/periode/${year}/rencana-baru`, query: after ? { after } : {} }}
        paging={{ next, previous: null }}
        empty={say("renewal.none")}
      />
    </Card>
  </>
);

function columns(): Column<RenewalRow>[] {
  return [
    {
      head: say("renewal.who"),
      cell: ({ employeeId, name }) => (
        <a class="ds-link" href={`/pegawai/${employeeId}`}>
          {name}
        </a>
      ),
    },
    { head: say("renewal.why"), cell: ({ reason }) => say(`plan.renewal.${reason}`) },
    { head: say("renewal.position"), cell: ({ positionTitle }) => positionTitle },
    { head: say("renewal.appraiser"), cell: ({ appraiserName }) => appraiserName },
    {
      head: say("renewal.plan"),
      cell: ({ planId, name }) => (
        <a class="ds-link" href={`/rencana/${planId}`}>
          {say("renewal.plan.of", { name })}
        </a>
      ),
    },
  ];
}
