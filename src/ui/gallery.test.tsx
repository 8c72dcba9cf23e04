import type { Child } from "hono/jsx";
import { describe, expect, test } from "vitest";
import { type Locale, speaking } from "#platform/words/words.ts";
import { Bars } from "./chart/bars.tsx";
import { IntervalRows } from "./chart/interval-rows.tsx";
import { MoveMatrix } from "./chart/move-matrix.tsx";
import { NineCell } from "./chart/nine-cell.tsx";
import { OrgTree } from "./chart/org-tree.tsx";
import { ProgressBar, ProgressLegend } from "./chart/progress-bar.tsx";
import { StackedBars } from "./chart/stacked-bars.tsx";
import { TeamNine } from "./chart/team-nine.tsx";
import { YearRiver } from "./chart/year-river.tsx";
import { Button, LinkButton, Submit } from "./form/button.tsx";
import { Checkboxes, Radios } from "./form/choices.tsx";
import { DateField } from "./form/date-field.tsx";
import { ErrorSummary } from "./form/error-summary.tsx";
import { Fieldset } from "./form/fieldset.tsx";
import { FileField } from "./form/file-field.tsx";
import { Form } from "./form/form.tsx";
import { NumberField } from "./form/number-field.tsx";
import { TextField } from "./form/text-field.tsx";
import { ActionBar } from "./layout/action-bar.tsx";
import { Breadcrumb } from "./layout/breadcrumb.tsx";
import { Card } from "./layout/card.tsx";
import { Columns, Grid } from "./layout/columns.tsx";
import { DefinitionList } from "./layout/definition-list.tsx";
import { Dialog } from "./layout/dialog.tsx";
import { EmptyState } from "./layout/empty-state.tsx";
import { Group } from "./layout/group.tsx";
import { Heading } from "./layout/heading.tsx";
import { Notice } from "./layout/notice.tsx";
import { Progress } from "./layout/progress.tsx";
import { Quote } from "./layout/quote.tsx";
import { Stat } from "./layout/stat.tsx";
import { StepBar } from "./layout/step-bar.tsx";
import { Step, Steps } from "./layout/steps.tsx";
import { Tabs } from "./layout/tabs.tsx";
import { LawTag, StateTag, Tag } from "./layout/tag.tsx";
import { Tasks } from "./layout/tasks.tsx";
import { Tiles } from "./layout/tiles.tsx";
import { Timeline } from "./layout/timeline.tsx";
import { Page } from "./page/page.tsx";
import { Problem } from "./page/problem.tsx";
import { Table } from "./table/table.tsx";

/** What somebody may have typed: it must come out as text everywhere. */
const typed = `<img src=x onerror="alert(1)">`;

const Words = () => (
  <>
    <Breadcrumb crumbs={[{ href: "/", label: typed }]} />
    <Heading title={typed} eyebrow={typed} lead={typed}>
      <LinkButton href="/catat">{typed}</LinkButton>
    </Heading>
    <Tabs label={typed} tabs={[{ href: "/a", label: typed, current: true }]} />
    <Notice tone="warning" title={typed}>
      {typed}
    </Notice>
    <Tiles tiles={[{ href: "/a", title: typed, text: typed }]} />
    <Problem title={typed} kept={typed} reference={typed}>
      {typed}
    </Problem>
    <EmptyState title={typed} text={typed}>
      <LawTag href="/pp30">{typed}</LawTag> <LawTag>{typed}</LawTag> <Tag>{typed}</Tag>
    </EmptyState>
    <Dialog id="hapus" title={typed} opener={typed} variant="danger">
      <Button action="/hapus" idempotencyKey="k">
        {typed}
      </Button>
    </Dialog>
  </>
);

const Facts = () => (
  <Columns
    first={
      <Card title={typed}>
        {<Tasks tasks={[{ tone: "urgent", mark: "!", title: typed, text: typed }]} />}
      </Card>
    }
    aside={<Quote by={typed}>{typed}</Quote>}
  >
    <Card title={typed} lead={<ProgressLegend />} id="janji">
      <Group title={typed} lead={typed}>
        <ProgressBar label={typed} source={typed} value={typed} target={typed} share={0.4} expected={0.5} />
      </Group>
      <DefinitionList items={[{ term: typed, value: typed }]} />
      <Timeline events={[{ when: typed, at: "2026-11-24", title: typed, text: typed, state: "now" }]} />
      <Steps>
        <Step title={typed}>{typed}</Step>
      </Steps>
      <Progress id="impor" label={typed} value={3} max={9} words={typed} refreshSeconds={5} />
    </Card>
    <Grid>
      <Stat
        label={typed}
        value={typed}
        context={typed}
        trend={{ direction: "up", by: typed, good: true, words: typed }}
      />
      <StateTag state="late" />
      <StateTag state="done">{typed}</StateTag>
    </Grid>
  </Columns>
);

const Pictures = () => (
  <>
    <YearRiver
      id="tahun"
      title={typed}
      from="2026-01-01"
      to="2026-12-31"
      today="2026-11-24"
      stones={[{ day: "2026-05-01", label: typed, note: typed, state: "done" }]}
    />
    <TeamNine
      title={typed}
      columns={[typed]}
      rows={[{ label: typed, cells: [{ outcome: typed, people: [{ name: typed, isDecided: true }] }] }]}
      table={{ columns: [typed], rows: [[typed]] }}
      note={typed}
    />
    <StepBar
      label={typed}
      words={typed}
      done={1}
      count={2}
      previous={{ href: "/a", label: typed }}
      next={{ href: "/b", label: typed }}
      all={{ href: "/c", label: typed }}
    />
    <NineCell
      caption={typed}
      columns={[typed]}
      rows={[{ label: typed, cells: [typed] }]}
      chosen={{ row: 0, column: 0 }}
    />
    <Bars
      caption={typed}
      bars={[{ label: typed, value: 1, shown: typed, mark: { value: 1, label: typed } }]}
    />
    <IntervalRows
      caption={typed}
      head={typed}
      figure={typed}
      from={0}
      to={1}
      rows={[{ label: typed, estimate: 0.5, lower: 0, upper: 1, shown: typed, note: typed }]}
    />
    <MoveMatrix
      caption="Perpindahan predikat"
      labels={["Sangat Baik", "Baik"]}
      counts={[
        [4, 0],
        [12, 30],
      ]}
      shown={(count) => String(count)}
    />
    <StackedBars
      title={typed}
      head={typed}
      parts={[{ label: typed, look: "done" }]}
      bars={[{ label: typed, href: "/a", values: [1], shown: typed }]}
      note={typed}
    />
    <OrgTree id="org" title={typed} nodes={[{ id: "1", parentId: null, label: typed, note: typed }]} />
  </>
);

const Questions = () => (
  <>
    <ErrorSummary faults={[{ name: "a", message: typed }]} message={typed} />
    <Form action="/kirim" idempotencyKey="k" version={1}>
      <TextField name="a" label={typed} hint={typed} error={typed} value={typed} />
      <NumberField name="b" label={typed} unit={typed} value={typed} />
      <DateField name="c" label={typed} value="2026-11-24" />
      <Radios name="d" label={typed} options={[{ value: typed, label: typed, hint: typed }]} />
      <Checkboxes name="e" label={typed} options={[{ value: "1", label: typed }]} error={typed} />
      <Fieldset legend={typed} name="f" hint={typed}>
        <FileField name="g" label={typed} hint={typed} accept={[".pdf"]} sizeBytesMax={2000} />
      </Fieldset>
      <ActionBar>
        <Submit name="aksi" value={typed}>
          {typed}
        </Submit>
      </ActionBar>
    </Form>
    <Table
      caption={typed}
      columns={[{ head: typed, cell: () => typed }]}
      rows={[1]}
      address={{ path: "/a", query: {} }}
    />
  </>
);

const draw = (locale: Locale, content: Child) =>
  speaking(locale, async () =>
    String(
      await (
        <Page
          title={typed}
          description={typed}
          assets={(name) => `/assets/${name}`}
          home="/"
          places={[{ href: "/", label: typed, icon: "year", current: true }]}
          agency={typed}
          reader={{ name: typed, links: [{ href: "/akun", label: typed }], signOut: "/keluar" }}
          preferences={{ action: "/preferensi", colourScheme: "auto", back: typed }}
          actingFor={{ name: "Hendra" }}
          notices={[{ tone: "success", text: typed }]}
        >
          {content}
        </Page>
      ).toString(),
    ),
  );

const rooms = { words: <Words />, facts: <Facts />, pictures: <Pictures />, questions: <Questions /> };

describe.each(["id", "en"] as const)("in %s", (locale) => {
  test.each(Object.entries(rooms))("the %s of the kit", async (_, content) => {
    const html = await draw(locale, content);
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+="/);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(html.match(/<main/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]*)"/g)];
    for (const [, named = ""] of references) expect(ids).toEqual(expect.arrayContaining(named.split(" ")));
    for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
