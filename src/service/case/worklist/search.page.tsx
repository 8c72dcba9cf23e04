import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { DueTag } from "../case-words.tsx";
import type { Hit } from "./search-cases.ts";
import { readyDays } from "./still-here.sql.ts";

type SearchProps = { typed: string; hits: readonly Hit[]; more: boolean; tooShort: boolean; now: Date };

/** Whoever comes without a slip says a name or a phone number. */
export const SearchPage = ({ typed, hits, more, tooShort, now }: SearchProps) => (
  <>
    <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
    <Heading title={say("case.search.title")} lead={say("case.search.lead")} />
    <Card title={say("case.search.found")}>
      <SearchBox typed={typed} error={tooShort ? say("case.search.short") : undefined} />
      {!tooShort && (
        <Table
          caption={say("case.search.found")}
          captionHidden
          columns={columns(now)}
          rows={hits}
          address={{ path: "/loket/cari", query: { cari: typed } }}
          empty={
            <EmptyState
              title={say("case.search.none")}
              text={say("case.search.none.text", { days: readyDays })}
            />
          }
        />
      )}
      {more && <p class="am-sub">{say("case.search.more", { shown: hits.length })}</p>}
    </Card>
  </>
);

/** One field for a number, a name or a phone number. */
export const SearchBox = ({ typed, error }: { typed?: string; error?: string | undefined }) => (
  <search>
    <form class="am-filter" method="get" action="/loket/cari">
      <TextField
        name="cari"
        label={say("case.find")}
        value={typed}
        error={error}
        autocomplete="off"
        size={24}
        maxlength={120}
      />
      <Submit variant="secondary">{say("case.find.do")}</Submit>
    </form>
  </search>
);

function columns(now: Date): Column<Hit>[] {
  return [
    {
      head: say("case.case"),
      cell: ({ caseId, number, service, applicant }) => (
        <>
          <a href={`/loket/permohonan/${caseId}`}>{number}</a>
          <br />
          <span class="am-sub">{[service, applicant].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    { head: say("case.received"), cell: ({ receivedAt }) => showInstant(receivedAt) },
    {
      head: say("case.search.state"),
      cell: (hit) =>
        hit.isReady ? <StateTag state="done">{say("case.ready")}</StateTag> : <DueTag of={hit} now={now} />,
    },
    { head: say("case.search.where"), cell: ({ unitName }) => unitName },
  ];
}
