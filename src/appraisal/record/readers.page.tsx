import { say, sayIfKnown } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay, showTime } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { PersonOfRecord } from "./person-of-record.ts";
import type { Reading } from "./readers.ts";
import { RecordTabs } from "./record-tabs.tsx";

export type ReadersPageProps = {
  person: PersonOfRecord;
  readings: readonly Reading[];
  next: string | null;
  address: Address;
};

/** Who looked at somebody's file without being of their line. */
export const ReadersPage = ({ person, readings, next, address }: ReadersPageProps) => (
  <>
    <Heading
      title={person.isOwn ? say("readers.title") : say("readers.title-of", { name: person.name })}
      lead={say("readers.lead")}
    />
    <RecordTabs person={person} current="readers" />
    <Card>
      <Table
        caption={say("readers.title")}
        captionHidden
        compact
        columns={columns()}
        rows={readings}
        address={address}
        paging={{ next, previous: null }}
        empty={<EmptyState title={say("readers.none")} text={say("readers.none.text")} />}
      />
    </Card>
    <Card title={say("readers.odd")}>
      <p>{say("readers.odd.text")}</p>
      <p class="am-sub">{say("readers.not-kept")}</p>
    </Card>
  </>
);

function columns(): Column<Reading>[] {
  return [
    { head: say("readers.who"), cell: whoCell },
    { head: say("readers.what"), cell: ({ matter }) => sayIfKnown(`readers.matter.${matter}`) },
    { head: say("readers.when"), cell: whenCell },
    { head: say("readers.times"), numeric: true, onPhone: "labelled", cell: ({ times }) => String(times) },
  ];
}

const whoCell = ({ reader, standing }: Reading) => (
  <>
    {reader}
    <br />
    <span class="am-sub">{say(`readers.standing.${standing}`)}</span>
  </>
);

const whenCell = ({ day, firstAt, lastAt, times }: Reading) => (
  <>
    <time datetime={day}>{showDay(day)}</time>
    <br />
    <span class="am-sub">
      {times > 1
        ? say("readers.between", { from: showTime(firstAt), to: showTime(lastAt) })
        : showTime(firstAt)}
    </span>
  </>
);
