import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { groupInWords } from "./group-words.ts";
import type { Result } from "./result.schema.ts";

const odditiesShown = 50;

/** What a person should look at before the figure is believed; nothing is taken out for it. */
export const CheckCard = ({ result: { check, unit, ikm, answers } }: { result: Result }) =>
  check && (
    <Card title={say("survey.check")} lead={say("survey.check.lead")}>
      {check.broken.length > 0 ? (
        <Notice tone="danger" title={say("survey.seal.broken")}>
          {check.broken.map((day) => showDay(day)).join(", ")}
        </Notice>
      ) : (
        <p class="am-sub">{say("survey.seal.holds", { count: check.sealed })}</p>
      )}
      {check.oddities.length === 0 ? (
        <p>{say("survey.odd.none")}</p>
      ) : (
        <>
          <p>
            {say("survey.odd.with", { figure: groupInWords({ ikm, answers }) })}{" "}
            {say("survey.odd.without", {
              figure: groupInWords(check.without),
              count: check.without.answers ?? 0,
            })}
          </p>
          <Oddities unitId={unit.unitId} oddities={check.oddities.slice(0, odditiesShown)} />
        </>
      )}
    </Card>
  );

type Oddity = NonNullable<Result["check"]>["oddities"][number];

const Oddities = ({ unitId, oddities }: { unitId: string; oddities: readonly Oddity[] }) => (
  <Table
    caption={say("survey.odd.hours")}
    address={{ path: `/survei/${unitId}`, query: {} }}
    rows={oddities}
    columns={[
      {
        head: say("survey.odd.when"),
        cell: ({ day, hour }) => say("survey.odd.hour", { day: showDay(day), hour }),
      },
      { head: say("survey.point.place"), cell: ({ place }) => place },
      { head: say("survey.answers"), numeric: true, cell: ({ answers }) => answers },
      { head: say("survey.odd.alike-count"), numeric: true, cell: ({ alike }) => alike },
      { head: say("survey.odd.why"), cell: ({ why }) => say(`survey.odd.${why}`) },
    ]}
  />
);
