import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { gradeInWords, groupInWords } from "./group-words.ts";
import type { Period } from "./period.ts";
import { PeriodFilter, periodValue } from "./period-filter.tsx";
import type { Group } from "./result.schema.ts";

type UnitRow = { unitId: string; name: string; isKept: boolean; now: Group; past: Group; odd: number };

/** Every unit with a counter, beside its past: not a ranking, so in the order of names. */
export const ResultsPage = ({
  period,
  units,
  today,
  mayImport,
}: {
  period: Period;
  units: readonly UnitRow[];
  today: string;
  mayImport: boolean;
}) => (
  <>
    <Heading title={say("survey.results")} lead={say("survey.results.lead")}>
      {mayImport && (
        <LinkButton href="/survei/impor" variant="secondary">
          {say("survey-import.link")}
        </LinkButton>
      )}
    </Heading>
    <PeriodFilter path="/survei" period={period} today={today} />
    <Table
      caption={say("survey.results.units")}
      address={{ path: "/survei", query: {} }}
      rows={units}
      empty={<EmptyState title={say("survey.results.none")} text={say("survey.results.none.text")} />}
      columns={[
        {
          head: say("survey.unit"),
          cell: ({ unitId, name }) => <a href={`/survei/${unitId}?masa=${periodValue(period)}`}>{name}</a>,
        },
        { head: say("survey.ikm"), numeric: true, cell: ({ now }) => groupInWords(now) },
        { head: say("survey.grade.head"), cell: ({ now }) => (now.ikm ? gradeInWords(now.ikm.grade) : "–") },
        {
          head: say("survey.answers"),
          numeric: true,
          cell: ({ now, odd }) => (
            <>
              {now.answers === null ? say("survey.group.few") : showNumber(now.answers)}
              {odd > 0 && <small class="am-bars-mark">{say("survey.odd.some", { count: odd })}</small>}
            </>
          ),
        },
        { head: say("survey.past"), numeric: true, cell: ({ past }) => groupInWords(past) },
      ]}
    />
  </>
);
