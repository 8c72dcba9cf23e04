import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { weekInShort } from "./hours-words.ts";
import type { OfficeHours } from "./list-hours.ts";

/** Every office with a counter, and when it is open. */
export const OfficesPage = ({ offices }: { offices: readonly OfficeHours[] }) => (
  <>
    <Breadcrumb crumbs={[{ href: "/standar", label: say("standard.title") }]} />
    <Heading title={say("hours.title")} lead={say("hours.lead")} />
    <Card>
      <Table
        caption={say("hours.title")}
        captionHidden
        columns={columns()}
        rows={offices}
        address={{ path: "/jam-layanan", query: {} }}
        empty={
          <EmptyState title={say("hours.none")} text={say("hours.none.text")}>
            <a class="ds-link" href="/organisasi">
              {say("hours.choose-unit")}
            </a>
          </EmptyState>
        }
      />
    </Card>
  </>
);

const columns = (): Column<OfficeHours>[] => [
  {
    head: say("hours.office"),
    cell: ({ unitId, name }) => (
      <a class="ds-link" href={`/jam-layanan/${unitId}`}>
        {name}
      </a>
    ),
  },
  {
    head: say("hours.week"),
    cell: ({ weekly, hasOwn }) => (
      <>
        {weekly ? weekInShort(weekly) : say("hours.unset")}
        {weekly && !hasOwn && <div class="am-sub">{say("hours.inherited")}</div>}
      </>
    ),
  },
  { head: say("hours.services"), cell: ({ services }) => String(services), numeric: true },
  { head: say("hours.address"), cell: ({ office }) => office?.address || "–" },
];
