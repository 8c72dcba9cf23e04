import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Expired } from "./expired.ts";
import { ErasureTabs } from "./list.page.tsx";

type ExpiredPageProps = {
  people: readonly Expired[];
  next: string | null;
  keeper: boolean;
  address: Address;
};

/** One question: whose data has been kept long enough? People decide what then; nothing goes by itself. */
export const ExpiredPage = ({ people, next, keeper, address }: ExpiredPageProps) => (
  <>
    <Heading title={say("erasure.expired.title")} lead={say("erasure.expired.lead")} />
    <ErasureTabs shown="expired" />
    <Card>
      <Table
        caption={say("erasure.expired.title")}
        captionHidden
        columns={columns(keeper)}
        rows={people}
        address={address}
        paging={{ next, previous: null }}
        empty={<EmptyState title={say("erasure.expired.none")} text={say("erasure.expired.none.text")} />}
      />
    </Card>
  </>
);

function columns(keeper: boolean): Column<Expired>[] {
  return [
    { head: say("erasure.column.who"), cell: ({ name }) => name },
    { head: say("erasure.column.left"), cell: ({ leftOn }) => showDay(leftOn) },
    {
      head: say("erasure.column.may"),
      cell: ({ employeeId, categories }) => (
        <ul class="am-plain">
          {categories.map((category) => (
            <li>
              {keeper ? (
                <a class="ds-link" href={`/permintaan-hapus/masa-simpan/${employeeId}/${category}`}>
                  {say(`personal-data.category.${category}`)}
                </a>
              ) : (
                say(`personal-data.category.${category}`)
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
