import type { ListedUnit } from "#organisation/index.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showDay } from "#ui/locale.ts";
import type { ServiceView } from "./read-service.ts";

type PointsCardProps = {
  service: ServiceView;
  keeps: boolean;
  units: readonly ListedUnit[];
  attempt: Attempt;
};

/** At whose counters it is to be had. */
export const PointsCard = ({ service, keeps, units, attempt }: PointsCardProps) => {
  const { points, today, code, revision, retiredOn } = service;
  const there = points.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const chosen = new Set(there.map(({ unitId }) => unitId));
  return (
    <Card title={say("standard.points")} id="tempat">
      {there.length === 0 ? (
        <p class="am-sub">{say("standard.points.none")}</p>
      ) : (
        <ul class="am-bullets">
          {there.map(({ unitName, startsOn, endsOn }) => (
            <li>
              {unitName}
              {startsOn > today && ` (${say("standard.since", { day: showDay(startsOn, "medium") })})`}
              {endsOn && ` (${say("standard.until", { day: showDay(endsOn, "medium") })})`}
            </li>
          ))}
        </ul>
      )}
      {keeps && retiredOn === null && (
        <details>
          <summary>{say("standard.points.change")}</summary>
          <Form action={`/standar/${code}/tempat`} idempotencyKey={newFormKey()} version={revision}>
            <Checkboxes
              name="unitIds"
              label={say("standard.points.which")}
              values={[...chosen]}
              options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              optional
            />
            <DateField
              {...fieldOf(attempt.entry, "startsOn")}
              value={today}
              label={say("standard.points.from")}
              hint={say("standard.points.from.hint")}
            />
            <Submit variant="secondary">{say("standard.points.save")}</Submit>
          </Form>
        </details>
      )}
    </Card>
  );
};
