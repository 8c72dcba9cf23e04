import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Pager } from "#ui/table/pager.tsx";
import type { PersonOfRecord } from "./person-of-record.ts";
import type { RecordLine } from "./record.schema.ts";
import { recordGroupNames } from "./record-groups.ts";
import { RecordTabs } from "./record-tabs.tsx";
import { doerInWords, kindInWords } from "./record-words.ts";

export type RecordsPageProps = {
  person: PersonOfRecord;
  records: readonly RecordLine[];
  next: string | null;
  years: readonly number[];
  address: Address;
};

/** Everything that was recorded of somebody, the newest first. */
export const RecordsPage = ({ person, records, next, years, address }: RecordsPageProps) => (
  <>
    <Heading
      title={person.isOwn ? say("record.title") : say("record.title-of", { name: person.name })}
      lead={say("record.lead")}
    />
    <RecordTabs person={person} current="records" />
    <Card>
      <RecordFilter years={years} address={address} />
      {records.length === 0 ? (
        <EmptyState title={say("record.none")} text={say("record.none.text")} />
      ) : (
        <Timeline events={records.map(asEvent)} />
      )}
      <Pager address={address} paging={{ next, previous: null }} />
    </Card>
    <p class="am-sub">{say("record.drafts")}</p>
  </>
);

const RecordFilter = ({ years, address }: Pick<RecordsPageProps, "years" | "address">) => (
  <Filter address={address} names={["tahun", "tentang"]}>
    <Select
      name="tahun"
      label={say("record.year")}
      optional
      placeholder={say("record.year.all")}
      value={address.query.tahun}
      options={years.map((year) => ({ value: String(year), label: String(year) }))}
    />
    <Select
      name="tentang"
      label={say("record.group")}
      optional
      placeholder={say("record.group.all")}
      value={address.query.tentang}
      options={recordGroupNames.map((name) => ({ value: name, label: say(`record.group.${name}`) }))}
    />
  </Filter>
);

function asEvent(line: RecordLine) {
  return {
    when: showInstant(line.happenedAt),
    at: line.happenedAt.toISOString(),
    title: <a href={`/catatan/${line.eventId}`}>{kindInWords(line.kind)}</a>,
    text: [doerInWords(line), line.hasReasons ? say("record.has-reasons") : ""].filter(Boolean).join(" · "),
    quiet: true,
  };
}
