import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { RatingsList } from "#appraisal/evaluation/ratings-list.tsx";
import { FeedbackQuote } from "#appraisal/feedback/feedback-quote.tsx";
import type { Waits } from "#platform/waiting/my-waiting.ts";
import { say } from "#platform/words/words.ts";
import { YearRiver } from "#ui/chart/year-river.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type Task, Tasks } from "#ui/layout/tasks.tsx";
import { withWaits } from "#ui/layout/waits.ts";
import { showDay } from "#ui/locale.ts";
import type { MyYear } from "./my-year.ts";
import { PartsOfYear } from "./parts-of-year.tsx";
import { Promised } from "./promised.tsx";
import { stonesOf } from "./river.ts";
import { type Waiting, waitingFor } from "./waiting.ts";

type MyYearProps = {
  my: MyYear;
  timeZone: string;
  /** What waits in the other rooms of the house. */
  waits: readonly Waits[];
};

export const MyYearPage = ({ my, timeZone, waits }: MyYearProps) => (
  <>
    <Heading title={say("year.greeting", { name: my.name })} lead={leadOf(my)}>
      <MainAction my={my} />
    </Heading>
    <Card>
      <YearRiver
        id="year"
        title={say("year.river", { year: my.year })}
        from={my.plan?.startsOn ?? `${my.year}-01-01`}
        to={my.plan?.endsOn ?? `${my.year}-12-31`}
        today={my.today}
        stones={stonesOf(my, timeZone)}
      />
      {my.parts.length > 1 && <PartsOfYear my={my} />}
      {my.parts.length > 0 && (
        <p>
          <a href={`/tahun-saya/hasil?tahun=${my.year}`}>{say("year.came-to", { year: my.year })}</a>
          {" · "}
          <a href={`/berkas/${my.employeeId}/${my.year}`}>{say("year-file.link", { year: my.year })}</a>
          {" · "}
          <a href={`/tindak-lanjut?tahun=${my.year}`}>{say("follow-up.mine")}</a>
          {" · "}
          <a href="/catatan">{say("record.link")}</a>
        </p>
      )}
      {my.lastYear && (
        <p>
          <a href={`/tahun-saya?tahun=${my.lastYear.year}`}>{say("year.last", { year: my.lastYear.year })}</a>
        </p>
      )}
      {!my.today.startsWith(`${my.year}-`) && (
        <p>
          <a href="/tahun-saya">{say("year.last", { year: my.today.slice(0, 4) })}</a>
        </p>
      )}
      {my.earnsCreditPoints && (
        <p>
          <a href="/angka-kredit">{say("credit-points.title")}</a>
        </p>
      )}
    </Card>
    <Columns first={<WaitingCard my={my} waits={waits} />} aside={<Aside my={my} />}>
      {my.plan?.content ? <Promised plan={my.plan} content={my.plan.content} /> : <NothingPromised my={my} />}
    </Columns>
  </>
);

function leadOf({ positionTitle, unitName, isOutside, appraiserName }: MyYear): string {
  if (isOutside && appraiserName === null) return [positionTitle, unitName].join(" · ");
  const appraised = appraiserName
    ? say("year.appraised-by", { name: appraiserName })
    : say("year.no-appraiser");
  return [positionTitle, unitName, appraised].filter(Boolean).join(" · ");
}

const MainAction = ({ my: { plan, isOpen, isOutside, year } }: { my: MyYear }) => {
  if (isOutside) return <LinkButton href="/orang-saya">{say("nav.my-people")}</LinkButton>;
  if (plan?.evaluations.some(({ interval }) => interval === "annual"))
    return <LinkButton href={`/tahun-saya/hasil?tahun=${year}`}>{say("year.result")}</LinkButton>;
  if (plan?.state.kind === "agreed")
    return (
      <>
        <LinkButton href={`/rencana/${plan.planId}/kemajuan`}>{say("year.record")}</LinkButton>
        <LinkButton variant="secondary" href={`/rencana/${plan.planId}/dialog`}>
          {say("dialogue.title")}
        </LinkButton>
      </>
    );
  if (plan)
    return (
      <LinkButton href={`/rencana/${plan.planId}`}>
        {say(plan.state.kind === "change-asked" ? "year.mend-plan" : "year.open-plan")}
      </LinkButton>
    );
  return isOpen ? <LinkButton href="/rencana">{say("year.start-plan")}</LinkButton> : null;
};

const NothingPromised = ({ my }: { my: MyYear }) => (
  <Card title={say("year.promised")}>
    <EmptyState {...whyNothing(my)} />
  </Card>
);

function whyNothing(my: MyYear): { title: string; text: string } {
  const { isOpen, year, plan, planningDeadline, beganLater } = my;
  if (my.isOutside) return { title: say("year.outside"), text: say("year.outside.text") };
  if (!isOpen) return { title: say("year.not-open"), text: say("year.not-open.text", { year }) };
  if (plan?.state.kind === "change-asked")
    return { title: say("year.wait.change"), text: say("year.wait.change.text") };
  const text = beganLater
    ? say("year.nothing-yet.now")
    : say("year.nothing-yet.text", { deadline: showDay(planningDeadline) });
  return { title: say("year.nothing-yet"), text };
}

const WaitingCard = ({ my, waits }: Pick<MyYearProps, "my" | "waits">) => {
  const tasks = withWaits(waits, waitingFor(my).map(asTask));
  return (
    <Card title={say("year.waiting")}>
      {tasks.length > 0 ? <Tasks tasks={tasks} /> : <p class="am-sub">{say("year.waiting.none")}</p>}
    </Card>
  );
};

const Aside = ({ my }: { my: MyYear }) => (
  <>
    <Card title={say("year.heard")}>
      {my.plan && my.plan.feedback.length > 0 ? (
        my.plan.feedback.map((row) => <FeedbackQuote row={row} />)
      ) : (
        <p class="am-sub">{say("year.heard.none")}</p>
      )}
      {my.plan?.state.kind === "agreed" && (
        <p>
          <a href={`/rencana/${my.plan.planId}/umpan-balik/terdengar`}>{say("feedback.heard.link")}</a>
        </p>
      )}
      <p>
        <a href="/umpan-balik">{say("year.give-feedback")}</a>
      </p>
    </Card>
    <LatestRating my={my} />
    <p>
      <a class="ds-link" href={`/peran-hasil?tahun=${my.year}`}>
        {say("cascade.link")}
      </a>
    </p>
  </>
);

const marks = { urgent: "!", due: "→", calm: "✓" } as const;

function asTask({ tone, title, text, facts, href }: Waiting): Task {
  const shown = { ...facts };
  if (typeof shown.deadline === "string") shown.deadline = showDay(shown.deadline);
  for (const name of ["startsOn", "endsOn", "day"] as const)
    if (typeof shown[name] === "string") shown[name] = showDay(shown[name]);
  if (typeof shown.interval === "string") shown.interval = intervalName(shown.interval);
  return { tone, mark: marks[tone], title: say(title, shown), text: say(text, shown), href };
}

const LatestRating = ({ my }: { my: MyYear }) => {
  const latest = my.plan?.evaluations.at(-1);
  if (!latest) return null;
  const earlier = my.plan?.evaluations.slice(0, -1) ?? [];
  const title = say("year.rating", {
    interval: intervalName(latest.interval),
    rating: say(`rules.value.${latest.overall}`),
  });
  const lead = say("year.rating.parts", {
    results: say(`rules.value.${latest.results}`),
    conduct: say(`rules.value.${latest.conduct}`),
  });
  return (
    <Card title={title} lead={lead}>
      <LinkButton variant="secondary" href={`/evaluasi/${latest.evaluationId}#mengapa`}>
        {say("year.why")}
      </LinkButton>
      {earlier.length > 0 && (
        <>
          <p class="am-sub">{say("year.rating.earlier")}</p>
          <RatingsList ratings={earlier} />
        </>
      )}
    </Card>
  );
};
