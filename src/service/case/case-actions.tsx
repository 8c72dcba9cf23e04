import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Checkboxes, Radios } from "#ui/form/choices.tsx";
import { fieldOf, fieldsOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { outcomes, pauseReasons } from "./case.schema.ts";
import { stepAfter } from "./case-words.tsx";
import type { ShownCase } from "./read-case.ts";
import type { Receivers } from "./receivers.ts";

type Props = { shown: ShownCase; receivers: Receivers | null; attempt: Attempt };
type Open = NonNullable<ShownCase["open"]>;

/** What the reader may do with this case now, the likeliest first. */
export const CaseActions = ({ shown, receivers, attempt }: Props) => (
  <>
    {shown.open && shown.mayWork && (
      <Card id="lanjut" title={say("case.next")}>
        {shown.open.pausedSince ? (
          <Resume shown={shown} open={shown.open} attempt={attempt} />
        ) : (
          <Going shown={shown} open={shown.open} attempt={attempt} />
        )}
        {receivers && <HandOver shown={shown} open={shown.open} receivers={receivers} attempt={attempt} />}
        <Close shown={shown} open={shown.open} attempt={attempt} />
      </Card>
    )}
    {shown.mayHandOut && <HandOut shown={shown} attempt={attempt} />}
    {shown.mayReopen && <Reopen shown={shown} attempt={attempt} />}
  </>
);

type Acting = { shown: ShownCase; open: Open; attempt: Attempt };

const pathOf = ({ caseId }: ShownCase) => `/loket/permohonan/${caseId}`;
const pressed = ({ revision }: Open) => ({ idempotencyKey: newFormKey(), version: revision });

const Going = ({ shown, open, attempt }: Acting) => {
  const next = stepAfter(open.step, shown.steps);
  const others = shown.steps.filter(({ code }) => code !== open.step && code !== next?.code);
  return (
    <>
      <ActionBar>
        {next && (
          <Button action={`${pathOf(shown)}/langkah`} {...pressed(open)} hidden={{ step: next.code }}>
            {next.label}
          </Button>
        )}
        <Button action={`${pathOf(shown)}/ambil`} {...pressed(open)} variant="secondary">
          {say(open.assignedTo ? "case.take-over" : "case.take")}
        </Button>
      </ActionBar>
      {others.length > 0 && (
        <Folded label={say("case.other-step")}>
          {others.map(({ code, label }) => (
            <Button
              action={`${pathOf(shown)}/langkah`}
              {...pressed(open)}
              hidden={{ step: code }}
              variant="secondary"
            >
              {label}
            </Button>
          ))}
        </Folded>
      )}
      <Folded label={say("case.pause")} open={attempt.entry.values.askedFor !== undefined}>
        <Form action={`${pathOf(shown)}/tunggu`} {...pressed(open)}>
          <Select
            {...fieldOf(attempt.entry, "why")}
            label={say("case.pause.reason")}
            options={pauseReasons.map((value) => ({ value, label: say(`case.pause.${value}`) }))}
          />
          <TextField
            {...fieldOf(attempt.entry, "askedFor")}
            label={say("case.asked-for")}
            hint={say("case.asked-for.hint")}
            maxlength={300}
          />
          <Submit variant="secondary">{say("case.pause")}</Submit>
        </Form>
      </Folded>
    </>
  );
};

const Resume = ({ shown, open, attempt }: Acting) => {
  const missing = shown.requirements.filter(({ code }) => !shown.papers.includes(code));
  return (
    <Form action={`${pathOf(shown)}/lanjutkan`} {...pressed(open)}>
      {missing.length > 0 && (
        <Checkboxes
          {...fieldsOf(attempt.entry, "papers")}
          label={say("case.papers.now")}
          options={missing.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <Submit>{say("case.resume")}</Submit>
    </Form>
  );
};

const HandOver = ({ shown, open, receivers, attempt }: Acting & { receivers: Receivers }) => (
  <Folded label={say("case.hand-over")} open={attempt.entry.values.to !== undefined}>
    <Form action={`${pathOf(shown)}/serahkan`} {...pressed(open)}>
      <Select
        {...fieldOf(attempt.entry, "to")}
        label={say("case.hand-over.to")}
        placeholder={say("case.hand-over.choose")}
        options={[
          {
            label: say("case.hand-over.people"),
            options: receivers.people.map(({ employeeId, unitId, name, unitName }) => ({
              value: `${unitId} ${employeeId}`,
              label: `${name} (${unitName})`,
            })),
          },
          {
            label: say("case.hand-over.units"),
            options: receivers.units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          },
        ]}
      />
      <TextField {...fieldOf(attempt.entry, "note")} label={say("case.hand-over.note")} maxlength={500} />
      <Submit variant="secondary">{say("case.hand-over")}</Submit>
    </Form>
  </Folded>
);

const Close = ({ shown, open, attempt }: Acting) => {
  const isLast = !stepAfter(open.step, shown.steps);
  const chosen = fieldOf(attempt.entry, "outcome");
  return (
    <Folded label={say("case.close")} open={isLast || chosen.value !== undefined}>
      <Form action={`${pathOf(shown)}/selesai`} {...pressed(open)}>
        <Radios
          {...chosen}
          value={chosen.value ?? "issued"}
          label={say("case.result")}
          options={outcomes.map((value) => ({ value, label: say(`case.outcome.${value}`) }))}
        />
        <TextField
          {...fieldOf(attempt.entry, "reason")}
          label={say("case.close.reason")}
          hint={say("case.close.reason.hint")}
          maxlength={500}
          optional
        />
        <Submit variant={isLast ? "primary" : "secondary"}>{say("case.close")}</Submit>
      </Form>
    </Folded>
  );
};

const HandOut = ({ shown, attempt }: Omit<Props, "receivers">) => (
  <Card id="lanjut" title={say("case.hand-out")}>
    <Form action={`${pathOf(shown)}/diambil`} idempotencyKey={newFormKey()}>
      <TextField
        {...fieldOf(attempt.entry, "name")}
        label={say("case.picked-up-by")}
        maxlength={120}
        autocomplete="off"
        optional
      />
      <Submit>{say("case.hand-out.do")}</Submit>
    </Form>
  </Card>
);

const Reopen = ({ shown, attempt }: Omit<Props, "receivers">) => (
  <Folded label={say("case.reopen")}>
    <Form action={`${pathOf(shown)}/buka-lagi`} idempotencyKey={newFormKey()}>
      <TextField
        {...fieldOf(attempt.entry, "mistake")}
        label={say("case.reopen.reason")}
        hint={say("case.reopen.hint")}
        maxlength={300}
      />
      <Submit variant="secondary">{say("case.reopen")}</Submit>
    </Form>
  </Folded>
);
