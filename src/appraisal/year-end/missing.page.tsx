import { YearCrumbs } from "#appraisal/period/year-crumbs.tsx";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { stepName } from "./step-name.ts";
import type { MissingPerson, MissingStep } from "./year-end.schema.ts";

type MissingPageProps = {
  year: number;
  step: MissingStep;
  people: readonly MissingPerson[];
  next: string | null;
  address: Address;
};

/** Of whom something is missing, and who is to act. */
export const MissingPage = ({ year, step, people, next, address }: MissingPageProps) => (
  <>
    <YearCrumbs
      year={year}
      below={[{ href: `/periode/${year}/akhir`, label: say("year-end.title", { year }) }]}
    />
    <Heading
      title={say("year-end.missing.title", { step: stepName(step) })}
      lead={say("year-end.missing.lead")}
    />
    <Card>
      <Table
        caption={stepName(step)}
        captionHidden
        columns={columns(step)}
        rows={people}
        address={address}
        paging={{ next, previous: null }}
        downloads={{ csv: `/periode/${year}/kurang.csv?langkah=${step}` }}
        empty={
          <EmptyState title={say("year-end.missing.nobody")} text={say("year-end.missing.nobody.text")} />
        }
      />
    </Card>
  </>
);

function columns(step: MissingStep): Column<MissingPerson>[] {
  return [
    {
      head: say("year-end.person"),
      cell: ({ employeeId, name }) => <a href={`/pegawai/${employeeId}`}>{name}</a>,
    },
    { head: say("year-end.unit"), cell: ({ unitName }) => unitName },
    {
      head: say("year-end.owes"),
      cell: ({ owesId, owesName }) => <a href={`/pegawai/${owesId}`}>{owesName}</a>,
    },
    {
      head: stepName(step),
      cell: ({ planId, name }) =>
        planId ? (
          <a href={`/rencana/${planId}`}>
            {say("year-end.open-plan")}
            <span class="ds-sr-only">: {name}</span>
          </a>
        ) : (
          say("year-end.no-plan")
        ),
    },
  ];
}
