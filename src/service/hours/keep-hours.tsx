import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { hoursLimits, weekdays } from "./hours.schema.ts";
import { spansInWords, weekdayName } from "./hours-words.ts";
import type { HoursView } from "./read-hours.ts";

type KeepProps = { view: HoursView; entry: Entry };

/** Hours from a day on, a line for each weekday. */
export const HoursForm = ({ view, entry }: KeepProps) => {
  const startsOn = fieldOf(entry, "startsOn").value ?? view.today;
  const seen = view.own.find((one) => one.startsOn === startsOn)?.revision ?? 0;
  return (
    <details open={entry.values.startsOn !== undefined}>
      <summary>{say("hours.change")}</summary>
      <Form action={`/jam-layanan/${view.unitId}/jam`} idempotencyKey={newFormKey()} version={seen}>
        <DateField
          {...fieldOf(entry, "startsOn")}
          value={startsOn}
          label={say("hours.starts-on")}
          hint={say("hours.starts-on.hint")}
        />
        {weekdays.map((day) => {
          const field = fieldOf(entry, `weekly.${day}`);
          return (
            <TextField
              {...field}
              value={field.value ?? spansInWords(view.weekly?.[day])}
              label={weekdayName(day)}
              hint={day === "1" ? say("hours.spans.hint") : undefined}
              maxlength={80}
              optional
            />
          );
        })}
        <Submit variant="secondary">{say("hours.save")}</Submit>
      </Form>
    </details>
  );
};

/** A day on which this unit is closed. */
export const ClosingForm = ({ view, entry }: KeepProps) => (
  <Card title={say("hours.closing.add")} lead={say("hours.closing.lead")}>
    <Form action={`/jam-layanan/${view.unitId}/tutup`} idempotencyKey={newFormKey()}>
      <DateField {...fieldOf(entry, "day")} label={say("hours.closing.day")} />
      <TextField
        {...fieldOf(entry, "reason")}
        label={say("hours.closing.reason")}
        hint={say("hours.closing.reason.hint")}
        maxlength={hoursLimits.reason}
      />
      <Submit variant="secondary">{say("hours.closing.save")}</Submit>
    </Form>
  </Card>
);

/** Where the counter is. */
export const OfficeForm = ({ view, entry }: KeepProps) => (
  <details open={entry.values.address !== undefined}>
    <summary>{say("hours.address.change")}</summary>
    <Form
      action={`/jam-layanan/${view.unitId}/alamat`}
      idempotencyKey={newFormKey()}
      version={view.office?.revision ?? 0}
    >
      {(["address", "phone", "note"] as const).map((name) => {
        const field = fieldOf(entry, name);
        return (
          <TextField
            {...field}
            value={field.value ?? view.office?.[name] ?? ""}
            label={say(`hours.${name}`)}
            maxlength={hoursLimits[name]}
            optional
          />
        );
      })}
      <Submit variant="secondary">{say("hours.address.save")}</Submit>
    </Form>
  </details>
);
