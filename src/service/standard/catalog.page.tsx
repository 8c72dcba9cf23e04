import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ListedService } from "./list-services.ts";
import { feeInWords, timeInWords } from "./standard-words.ts";

type CatalogPageProps = { services: readonly ListedService[]; keeps: boolean; agencyId: number };

/** What we promise, service by service. */
export const CatalogPage = ({ services, keeps, agencyId }: CatalogPageProps) => (
  <>
    <Heading title={say("standard.title")} lead={say("standard.lead")}>
      {keeps && <LinkButton href="/standar/baru">{say("standard.new")}</LinkButton>}
    </Heading>
    <Tiles
      tiles={[
        { href: "/jam-layanan", title: say("hours.title"), text: say("hours.tile") },
        { href: `/layanan/${agencyId}`, title: say("standard.portal"), text: say("standard.portal.text") },
        {
          href: `/layanan/${agencyId}/maklumat`,
          title: say("standard.notice"),
          text: say("standard.notice.text"),
        },
      ]}
    />
    <Card>
      <Table
        caption={say("standard.title")}
        captionHidden
        columns={columns()}
        rows={services}
        address={{ path: "/standar", query: {} }}
        empty={<EmptyState title={say("standard.none")} text={say("standard.none.text")} />}
        downloads={
          services.length > 0 && keeps
            ? { csv: "/standar/register.csv", xlsx: "/standar/register.xlsx" }
            : undefined
        }
      />
    </Card>
  </>
);

const columns = (): Column<ListedService>[] => [
  {
    head: say("standard.service"),
    cell: ({ code, name }) => (
      <a class="ds-link" href={`/standar/${code}`}>
        {name}
      </a>
    ),
  },
  {
    head: say("standard.time"),
    cell: ({ standard }) => (standard ? timeInWords(standard.time) : "–"),
  },
  { head: say("standard.fee"), cell: ({ standard }) => (standard ? feeInWords(standard.feeRupiah) : "–") },
  { head: say("standard.points"), cell: ({ points }) => String(points), numeric: true },
  { head: say("standard.state"), cell: (service) => <States service={service} /> },
];

const States = ({ service }: { service: ListedService }) => {
  const { standard, draftVersion, retiredOn } = service;
  return (
    <>
      {retiredOn ? (
        <StateTag state="closed">{say("standard.retired", { day: showDay(retiredOn, "medium") })}</StateTag>
      ) : (
        standard && <StateTag state="done">{say("standard.version", { version: standard.version })}</StateTag>
      )}{" "}
      {draftVersion !== null && (
        <StateTag state="draft">{say("standard.draft", { version: draftVersion })}</StateTag>
      )}
    </>
  );
};
