import { say } from "#platform/words/words.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import type { Comparison } from "./compare-speed.ts";
import { ComparisonCard } from "./comparison-card.tsx";
import { CurveCard } from "./curve-card.tsx";
import { HeatCard } from "./heat-card.tsx";
import { LeftOutCard } from "./left-out-card.tsx";
import { showBounds, showMinutes } from "./shown-time.ts";
import { SidesCard } from "./sides-card.tsx";
import type { Figures, Speed } from "./speed.schema.ts";
import { SpeedFilter, spanInWords } from "./speed-filter.tsx";

export type SpeedPageProps = {
  speed: Speed;
  comparison: Comparison | null;
  query: Readonly<Record<string, string>>;
  today: string;
};

/** How long people wait: the answer in a sentence, then where, when, and how sure it is. */
export const SpeedPage = ({ speed, comparison, query, today }: SpeedPageProps) => {
  const { whole, asked, units, rows } = speed;
  const address = { path: "/kecepatan", query };
  const unit = units.find(({ id }) => id === asked.unitId)?.name ?? say("speed.all-units");
  return (
    <>
      <Heading
        eyebrow={`${unit} · ${spanInWords(asked)}`}
        title={say("speed.title")}
        lead={whole && whole.received > 0 ? answerOf(whole) : undefined}
      >
        <LinkButton variant="secondary" href="/beban-kerja">
          {say("speed.to-workload")}
        </LinkButton>
      </Heading>
      {whole && whole.received > 0 && <Answers figures={whole} />}
      <SpeedFilter speed={speed} address={address} today={today} />
      {whole?.received === 0 || rows.length === 0 ? (
        <Card>
          <EmptyState title={say("speed.none")} text={say("speed.none.text")} />
        </Card>
      ) : (
        <>
          {isPartHidden(speed) && <Notice tone="info" title={say("speed.hidden.why", { least: groupMin })} />}
          <SidesCard speed={speed} address={address} />
          {whole && <CurveCard curve={speed.curve} figures={whole} />}
          <HeatCard cells={speed.heat} />
          <ComparisonCard speed={speed} comparison={comparison} query={query} />
          <LeftOutCard speed={speed} />
        </>
      )}
    </>
  );
};

function isPartHidden({ whole, rows, heat }: Speed): boolean {
  return (
    whole === null ||
    rows.some(({ figures }) => figures === null) ||
    heat.some(({ arrived }) => arrived === null)
  );
}

function answerOf({ waited, worked }: Figures): string {
  const facts = { waited: showMinutes(waited.median), worked: showMinutes(worked.median) };
  if (waited.median === null) return say("speed.answer.worked", facts);
  return worked.median === null ? say("speed.answer.waited", facts) : say("speed.answer", facts);
}

const Answers = ({ figures: { waited, worked, inTime, overdue } }: { figures: Figures }) => (
  <Grid>
    <Stat
      label={say("speed.waited")}
      value={showMinutes(waited.median)}
      context={say("speed.waited.context", {
        p90: showMinutes(waited.p90),
        bounds: showBounds(waited.lower, waited.upper),
        count: showNumber(waited.count),
      })}
    />
    <Stat
      label={say("speed.worked")}
      value={showMinutes(worked.median)}
      context={say("speed.worked.context", {
        p90: showMinutes(worked.p90),
        bounds: showBounds(worked.lower, worked.upper),
        ended: showNumber(worked.ended),
        open: showNumber(worked.open),
      })}
    />
    <Stat
      label={say("speed.in-time")}
      value={inTime ? showShare(inTime.share) : say("speed.unknown")}
      context={
        inTime
          ? say("speed.in-time.context", {
              lower: showShare(inTime.lower),
              upper: showShare(inTime.upper),
              of: showNumber(inTime.of),
              overdue,
            })
          : say("speed.in-time.none")
      }
    />
  </Grid>
);
