import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import type { Listed } from "../case.schema.ts";
import { DueTag, labelOf, stepAfter } from "../case-words.tsx";
import { SearchBox } from "./search.page.tsx";
import { type WorkItem, workViews } from "./work-list.ts";

export type WorkView = (typeof workViews)[number];

type DeskProps = {
  view: WorkView;
  step: string | undefined;
  items: readonly WorkItem[];
  next: string | null;
  counts: { mine: number; all: number; waiting: number; late: number };
  steps: readonly Listed[];
  takesIn: boolean;
  leads: boolean;
  now: Date;
};

/** Today's cases, those with the least time left first; one click a step. */
export const DeskPage = (props: DeskProps) => (
  <>
    <Heading title={say("case.desk.title")} lead={say("case.desk.lead", props.counts)}>
      {props.takesIn && <LinkButton href="/loket/baru">{say("case.take-in")}</LinkButton>}
      {props.takesIn && (
        <LinkButton href="/loket/antrean" variant="secondary">
          {say("queue.title")}
        </LinkButton>
      )}
      {props.leads && (
        <LinkButton href="/loket/unit" variant="secondary">
          {say("case.unit.title")}
        </LinkButton>
      )}
    </Heading>
    <Figures counts={props.counts} />
    <Card title={say("case.desk.list")}>
      <Tabs
        label={say("case.desk.views")}
        tabs={workViews.map((view) => ({
          href: viewHref(view),
          label: say(`case.view.${view}`),
          current: view === props.view,
        }))}
      />
      <Finding {...props} />
      <Table
        caption={say(`case.view.${props.view}`)}
        captionHidden
        columns={columnsOf(props)}
        rows={props.items}
        address={addressOf(props)}
        paging={{ next: props.next, previous: null }}
        empty={<EmptyState title={say(`case.none.${props.view}`)} text={say("case.none.text")} />}
      />
    </Card>
  </>
);

function viewHref(view: WorkView): string {
  return view === "mine" ? "/loket" : `/loket?tampil=${view}`;
}

const Figures = ({ counts }: Pick<DeskProps, "counts">) => (
  <Grid>
    {(["late", "mine", "all", "waiting"] as const).map((name) => (
      <Stat
        label={say(`case.count.${name}`)}
        value={showNumber(counts[name])}
        context={say(`case.count.${name}.text`)}
        href={viewHref(name)}
      />
    ))}
  </Grid>
);

const Finding = (props: DeskProps) => (
  <>
    <SearchBox />
    {props.steps.length > 1 && props.view !== "ready" && (
      <Filter address={addressOf(props)} names={["langkah"]}>
        <Select
          name="langkah"
          label={say("case.step")}
          value={props.step}
          placeholder={say("case.step.any")}
          options={props.steps.map(({ code, label }) => ({ value: code, label }))}
        />
      </Filter>
    )}
  </>
);

function addressOf({ view, step }: Pick<DeskProps, "view" | "step">): Address {
  return { path: "/loket", query: { tampil: view, langkah: step ?? "" } };
}

function columnsOf({ view, now }: DeskProps): Column<WorkItem>[] {
  const time: Column<WorkItem> =
    view === "ready"
      ? { head: say("case.ready-since"), cell: ({ dueAt }) => dueAt && showInstant(dueAt) }
      : { head: say("case.due"), cell: (item) => <DueTag of={item} now={now} /> };
  const state: Column<WorkItem> =
    view === "waiting"
      ? { head: say("case.asked-for"), cell: ({ askedFor }) => askedFor }
      : {
          head: say("case.step"),
          cell: ({ step, steps }) => (step ? labelOf(step, steps) : say("case.ready")),
        };
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
    time,
    state,
    {
      head: say("case.holder"),
      cell: ({ holder, unitName }) => `${holder ?? say("case.nobody")} · ${unitName}`,
    },
    { head: say("case.next"), cell: (item) => <NextStep item={item} view={view} /> },
  ];
}

/** What comes next, in one click where that is enough. */
const NextStep = ({ item, view }: { item: WorkItem; view: WorkView }) => {
  const path = `/loket/permohonan/${item.caseId}`;
  const next = stepAfter(item.step, item.steps);
  const here = <span class="ds-sr-only">{` ${item.number}`}</span>;
  const pressed = { idempotencyKey: newFormKey(), version: item.revision, variant: "secondary" as const };
  if (view === "ready" || view === "waiting")
    return (
      <LinkButton href={`${path}#lanjut`} variant="secondary">
        {say(view === "ready" ? "case.hand-out" : "case.resume")}
        {here}
      </LinkButton>
    );
  return (
    <ActionBar>
      {!item.holderId && (
        <Button action={`${path}/ambil`} {...pressed} hidden={{ kembali: "/loket" }}>
          {say("case.take")}
          {here}
        </Button>
      )}
      {next ? (
        <Button action={`${path}/langkah`} {...pressed} hidden={{ step: next.code, kembali: "/loket" }}>
          {next.label}
          {here}
        </Button>
      ) : (
        <LinkButton href={`${path}#lanjut`} variant="secondary">
          {say("case.close")}
          {here}
        </LinkButton>
      )}
    </ActionBar>
  );
};
