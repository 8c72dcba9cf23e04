import type { z } from "zod";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { readUnit } from "./read-unit.ts";
import type { UnitPosition } from "./unit.schema.ts";
import type { UnitInTree } from "./unit-tree.ts";

export type UnitView = z.output<typeof readUnit.definition.output>;

export const UnitPage = ({ view, keeper }: { view: UnitView; keeper: boolean }) => {
  const { unit, path, below } = view;
  const crumbs = path.map(({ unitId, name }) => ({ href: hrefOf(unitId), label: name }));
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/organisasi", label: say("nav.organisation") }, ...crumbs]} />
      <Heading title={unit.name} lead={leadOf(unit)}>
        <LinkButton href={`/pegawai?unit=${unit.unitId}`} variant="secondary">
          {say("unit.everybody")}
        </LinkButton>
      </Heading>
      <Columns aside={keeper ? <KeepCard unitId={unit.unitId} /> : undefined}>
        <Card title={say("unit.positions")}>
          <Positions view={view} keeper={keeper} />
        </Card>
        {below.length > 0 && (
          <Card title={say("unit.below")}>
            <Tiles tiles={below.map(tileOf)} />
          </Card>
        )}
      </Columns>
    </>
  );
};

const KeepCard = ({ unitId }: { unitId: string }) => (
  <Card title={say("unit.keep")} lead={say("unit.keep.lead")}>
    <ActionBar>
      <LinkButton href={`${hrefOf(unitId)}/jabatan-baru`} variant="secondary">
        {say("unit.add-position")}
      </LinkButton>
      <LinkButton href={`${hrefOf(unitId)}/unit-baru`} variant="secondary">
        {say("unit.add-unit")}
      </LinkButton>
      <LinkButton href={`${hrefOf(unitId)}/ubah`} variant="secondary">
        {say("unit.change")}
      </LinkButton>
    </ActionBar>
  </Card>
);

const Positions = ({ view, keeper }: { view: UnitView; keeper: boolean }) => (
  <>
    <Table
      caption={say("unit.positions")}
      captionHidden
      compact
      columns={columnsOf(keeper)}
      rows={view.positions}
      address={{ path: hrefOf(view.unit.unitId), query: {} }}
      empty={<EmptyState title={say("unit.no-positions")} text={say("unit.no-positions.text")} />}
    />
    {view.morePositions && (
      <p class="am-sub">{say("unit.more-positions", { shown: view.positions.length })}</p>
    )}
  </>
);

function columnsOf(keeper: boolean): Column<UnitPosition>[] {
  const columns: Column<UnitPosition>[] = [
    { head: say("position.title"), cell: (position) => position.title },
    { head: say("position.holders"), cell: (position) => <Holders {...position} /> },
    {
      head: say("position.reports-to"),
      onPhone: "labelled",
      cell: (position) => position.reportsTo || say("position.top"),
    },
  ];
  if (!keeper) return columns;
  const change: Column<UnitPosition> = {
    head: say("position.change"),
    cell: ({ positionId, title }) => (
      <a class="ds-link" href={`/organisasi/jabatan/${positionId}/ubah`}>
        {say("position.change")} <span class="ds-sr-only">{title}</span>
      </a>
    ),
  };
  return [...columns, change];
}

type HoldersProps = Pick<UnitPosition, "holders" | "coming">;

/** Who holds a position today, or that nobody does; and who is going to. */
const Holders = ({ holders, coming }: HoldersProps) => (
  <ul class="am-plain">
    {holders.length === 0 && <li class="am-sub">{say("position.vacant")}</li>}
    {holders.map((holder) => (
      <li>
        <HolderLink {...holder} />
      </li>
    ))}
    {coming.map(({ startsOn, ...holder }) => (
      <li>
        <span class="am-sub">{say("position.from", { startsOn })}</span> <HolderLink {...holder} />
      </li>
    ))}
  </ul>
);

const HolderLink = ({ employeeId, name, kind }: UnitPosition["holders"][number]) => (
  <>
    <a class="ds-link" href={`/pegawai/${employeeId}`}>
      {name}
    </a>
    {kind !== "definitive" && <span class="am-sub"> ({titleHeld(kind, "").trim()})</span>}
  </>
);

function tileOf({ unitId, name, head, people }: UnitInTree) {
  const text = say("unit.note", { head: head?.name ?? say("unit.no-head"), people: showNumber(people) });
  return { href: hrefOf(unitId), title: name, text };
}

function leadOf({ head, people }: UnitInTree): string {
  const facts = { people: showNumber(people) };
  if (!head) return say("unit.led-by-nobody", facts);
  return say("unit.led-by", { ...facts, head: head.name, title: head.title });
}

function hrefOf(unitId: string): string {
  return `/organisasi/unit/${unitId}`;
}
