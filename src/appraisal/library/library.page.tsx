import { aspects } from "#appraisal/plan/plan.schema.ts";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import { say } from "#platform/words/words.ts";
import type { PositionKindRow } from "#rules/position-kind/position-kind.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import type { Address } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Pager, type Paging } from "#ui/table/pager.tsx";
import { EntryView } from "./entry-view.tsx";
import { fields, type LibraryEntry } from "./library.schema.ts";

export type LibraryPageProps = {
  entries: readonly LibraryEntry[];
  paging: Paging;
  address: Address;
  kinds: readonly PositionKindRow[];
  /** The result that somebody looks for an indicator for. */
  forResult: string | undefined;
  keepsOrder: boolean;
  attempt: Attempt;
};

/** One question: how do others write such an indicator well? */
export const LibraryPage = (props: LibraryPageProps) => {
  const { entries, paging, address, kinds, forResult, keepsOrder, attempt } = props;
  const isHidden = address.query.tersembunyi === "ya";
  return (
    <>
      <Heading title={say("library.title")} lead={say(forResult ? "library.lead.for" : "library.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      {keepsOrder && <HiddenTabs isHidden={isHidden} />}
      <Card title={say("library.entries")}>
        <Search address={address} kinds={kinds} />
        {entries.length === 0 && <EmptyState title={say("library.none")} text={say("library.none.text")} />}
        {entries.map((entry) => (
          <EntryView entry={entry} kinds={kinds} forResult={forResult} keepsOrder={keepsOrder} />
        ))}
        <Pager address={address} paging={paging} />
      </Card>
    </>
  );
};

const HiddenTabs = ({ isHidden }: { isHidden: boolean }) => (
  <Tabs
    label={say("library.tabs")}
    tabs={[
      { href: "/pustaka-indikator", label: say("library.tab.shown"), current: !isHidden },
      { href: "/pustaka-indikator?tersembunyi=ya", label: say("library.tab.hidden"), current: isHidden },
    ]}
  />
);

const Search = ({ address, kinds }: Pick<LibraryPageProps, "address" | "kinds">) => {
  const { query } = address;
  return (
    <Filter
      address={address}
      names={["kata", "jabatan"]}
      more={{
        names: ["aspek", "bidang"],
        fields: (
          <>
            <Select
              name="aspek"
              label={say("plan.indicator.aspect")}
              value={query.aspek}
              placeholder={say("library.any")}
              options={aspects.map((aspect) => ({ value: aspect, label: say(`plan.aspect.${aspect}`) }))}
            />
            <Select
              name="bidang"
              label={say("library.field")}
              value={query.bidang}
              placeholder={say("library.any")}
              options={fields.map((field) => ({ value: field, label: say(`library.field.${field}`) }))}
            />
          </>
        ),
      }}
    >
      <TextField name="kata" type="search" label={say("library.words")} value={query.kata} maxlength={200} />
      <Select
        name="jabatan"
        label={say("library.kind")}
        value={query.jabatan}
        placeholder={say("library.any")}
        options={kinds.map((kind) => ({ value: kind.code, label: inWords({ ...kind, text: kind.name }) }))}
      />
    </Filter>
  );
};
