import { say } from "#platform/words/words.ts";
import { SurvivalCurve } from "#ui/chart/survival-curve.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Category } from "../complaint.schema.ts";
import { MonthsCard } from "./months-card.tsx";
import type { Figures, Lasting, Overview, Part } from "./overview.schema.ts";
import { PartsCard } from "./parts-card.tsx";
import { showBounds, showDays } from "./shown-days.ts";

type Props = { overview: Overview; isDesk: boolean; today: string };

/** How complaints of a year went: the answer in a sentence, then where, about what and when, and how it was counted. */
export const OverviewPage = ({ overview, isDesk, today }: Props) => {
  const { whole, year, years, agency, isWholeAgency } = overview;
  const reach = isWholeAgency ? agency : say("complaint.overview.led");
  return (
    <>
      <Heading
        eyebrow={`${reach} · ${year}`}
        title={say("complaint.overview.title")}
        lead={whole ? answerOf(whole.answer) : undefined}
      >
        {isDesk && (
          <LinkButton variant="secondary" href="/pengaduan">
            {say("complaint.overview.to-desk")}
          </LinkButton>
        )}
      </Heading>
      {whole && <Answers figures={whole} />}
      <Filter address={{ path: "/pengaduan/ringkas", query: { tahun: String(year) } }} names={["tahun"]}>
        <Select
          name="tahun"
          label={say("complaint.overview.year")}
          value={String(year)}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
      </Filter>
      {whole ? <Parts overview={overview} whole={whole} today={today} /> : <Nothing {...overview} />}
    </>
  );
};

function answerOf({ median, p90 }: Lasting): string {
  if (median === null) return say("complaint.overview.lead.unknown");
  const facts = { median: showDays(median), p90: showDays(p90) };
  return say(p90 === null ? "complaint.overview.lead.half" : "complaint.overview.lead", facts);
}

const Nothing = ({ isEmpty, year }: Pick<Overview, "isEmpty" | "year">) => (
  <Card>
    {isEmpty ? (
      <EmptyState
        title={say("complaint.overview.none", { year: String(year) })}
        text={say("complaint.overview.none.text")}
      />
    ) : (
      <EmptyState title={say("complaint.overview.few")} text={say("complaint.overview.few.text")} />
    )}
  </Card>
);

const Answers = ({ figures }: { figures: Figures }) => {
  const answered = figures.answeredInTime + figures.answeredLate;
  const late = figures.answeredLate + figures.waitingLate;
  return (
    <Grid>
      <Stat
        label={say("complaint.overview.received")}
        value={showNumber(figures.received)}
        context={say("complaint.overview.received.context", { answered: showNumber(answered) })}
      />
      <Stat
        label={say("complaint.overview.open")}
        value={showNumber(figures.open)}
        context={say("complaint.overview.open.context", { overdue: showNumber(figures.overdue) })}
      />
      <Stat
        label={say("complaint.overview.late")}
        value={showNumber(late)}
        context={say("complaint.overview.late.context", {
          share: showShare(late / figures.received, 0),
          waiting: showNumber(figures.waitingLate),
        })}
      />
      <TimeStat label={say("complaint.overview.answer")} lasting={figures.answer} />
      <TimeStat label={say("complaint.overview.closing")} lasting={figures.closing} />
    </Grid>
  );
};

const TimeStat = ({ label, lasting }: { label: string; lasting: Lasting }) => (
  <Stat
    label={label}
    value={showDays(lasting.median)}
    context={say("complaint.overview.time.context", {
      p90: showDays(lasting.p90),
      bounds: showBounds(lasting.lower, lasting.upper),
      ended: showNumber(lasting.ended),
      going: showNumber(lasting.going),
    })}
  />
);

const Parts = ({ overview, whole, today }: { overview: Overview; whole: Figures; today: string }) => (
  <>
    <CurveCard overview={overview} answer={whole.answer} />
    <PartsCard
      id="kantor"
      title={say("complaint.overview.by-unit")}
      head={say("complaint.field.unit")}
      parts={overview.units}
    />
    <PartsCard
      id="kategori"
      title={say("complaint.overview.by-category")}
      head={say("complaint.field.category")}
      parts={overview.categories.map(withWord)}
    />
    <MonthsCard months={overview.months} whole={whole} year={overview.year} today={today} />
    <Card title={say("complaint.overview.how")}>
      <ul>
        <li>{say("complaint.overview.how.days")}</li>
        <li>{say("complaint.overview.how.open")}</li>
        <li>{say("complaint.overview.how.late")}</li>
        <li>{say("complaint.overview.how.left-out")}</li>
        <li>{say("complaint.overview.how.unit")}</li>
        <li>{say("complaint.overview.how.hidden")}</li>
      </ul>
    </Card>
  </>
);

function withWord(part: Part): Part {
  const { data: category } = Category.safeParse(part.key);
  const name = category ? say(`complaint.category.${category}`) : say("complaint.overview.unchecked");
  return { ...part, name };
}

const CurveCard = ({ overview: { curve }, answer }: { overview: Overview; answer: Lasting }) =>
  curve.length === 0 ? null : (
    <Card title={say("complaint.overview.curve")} lead={say("complaint.overview.curve.lead")}>
      <SurvivalCurve
        id="kurva"
        title={say("complaint.overview.curve")}
        titleHidden
        description={say("complaint.overview.curve.description", {
          median: showDays(answer.median),
          p90: showDays(answer.p90),
        })}
        steps={curve}
        showTime={showDays}
        heads={[
          say("complaint.overview.curve.time"),
          say("complaint.overview.curve.waiting"),
          say("speed.curve.lower"),
          say("speed.curve.upper"),
        ]}
        note={say("complaint.overview.curve.note", {
          ended: showNumber(answer.ended),
          going: showNumber(answer.going),
        })}
      />
    </Card>
  );
