import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Checkboxes, Radios } from "#ui/form/choices.tsx";
import { fieldOf, fieldsOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { type OptionGroup, Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { type Listed, outcomes, pauseReasons } from "../case.schema.ts";
import { missingOf } from "../case-exceptions.ts";
import { stepAfter } from "../case-words.tsx";
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
    {shown.open && shown.mayWork && !shown.open.pausedSince && shown.requirements.length > 0 && (
      <Papers shown={shown} open={shown.open} />
    )}
    {shown.mayHandOut && <HandOut shown={shown} attempt={attempt} />}
    {shown.mayReopen && <Reopen shown={shown} attempt={attempt} />}
    {shown.mayTakeBackPickUp && (
      <Folded label={say("case.pick-up.undo")}>
        <p class="am-sub">{say("case.pick-up.undo.text")}</p>
        <Button action={`${pathOf(shown)}/batal-diambil`} idempotencyKey={newFormKey()} variant="secondary">
          {say("case.pick-up.undo")}
        </Button>
      </Folded>
    )}
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
            {say("case.begin", { step: next.label })}
          </Button>
        )}
        {!open.isMine && (
          <Button action={`${pathOf(shown)}/ambil`} {...pressed(open)} variant="secondary">
            {say(open.assignedTo ? "case.take-over" : "case.take")}
          </Button>
        )}
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
              {say("case.begin", { step: label })}
            </Button>
          ))}
        </Folded>
      )}
      <Pause shown={shown} open={open} attempt={attempt} />
    </>
  );
};

const Pause = ({ shown, open, attempt }: Acting) => {
  const there = shown.requirements.filter(({ code }) => shown.papers.includes(code));
  return (
    <Folded label={say("case.pause")} open={attempt.entry.values.askedFor !== undefined}>
      <Form action={`${pathOf(shown)}/tunggu`} {...pressed(open)}>
        <Select
          {...fieldOf(attempt.entry, "why")}
          label={say("case.pause.reason")}
          options={pauseReasons.map((value) => ({ value, label: say(`case.pause.${value}`) }))}
        />
        {there.length > 0 && (
          <Checkboxes
            {...fieldsOf(attempt.entry, "lacking")}
            label={say("case.pause.lacking")}
            hint={say("case.pause.lacking.hint")}
            options={there.map(({ code, label }) => ({ value: code, label }))}
          />
        )}
        <TextField
          {...fieldOf(attempt.entry, "askedFor")}
          label={say("case.asked-for")}
          hint={say("case.asked-for.hint")}
          maxlength={300}
          optional
        />
        <Submit variant="secondary">{say("case.pause")}</Submit>
      </Form>
    </Folded>
  );
};

const Resume = ({ shown, open, attempt }: Acting) => {
  const missing = missingOf(shown.requirements, shown.papers);
  return (
    <Form action={`${pathOf(shown)}/lanjutkan`} {...pressed(open)}>
      {missing.length > 0 && (
        <>
          <Checkboxes
            {...fieldsOf(attempt.entry, "papers")}
            label={say("case.papers.now")}
            options={missing.map(({ code, label }) => ({ value: code, label }))}
          />
          <Despite attempt={attempt} of="lanjutkan" label={say("case.resume.despite")} />
        </>
      )}
      <Submit>{say("case.resume")}</Submit>
    </Form>
  );
};

/** Why it goes on all the same; asked for where something is left out, and its refusal shown where it was pressed. */
const Despite = ({
  attempt,
  of,
  label,
}: {
  attempt: Attempt;
  of: "lanjutkan" | "selesai";
  label: string;
}) => (
  <TextField
    {...fieldOf(attempt.entry, `despite-${of}`)}
    label={label}
    hint={say("case.despite.hint")}
    maxlength={300}
    optional
  />
);

const HandOver = ({ shown, open, receivers, attempt }: Acting & { receivers: Receivers }) => (
  <Folded label={say("case.hand-over")} open={attempt.entry.values.to !== undefined}>
    <Form action={`${pathOf(shown)}/serahkan`} {...pressed(open)}>
      <Select
        {...fieldOf(attempt.entry, "to")}
        label={say("case.hand-over.to")}
        placeholder={say("case.hand-over.choose")}
        options={optionsOf(receivers)}
      />
      <TextField {...fieldOf(attempt.entry, "note")} label={say("case.hand-over.note")} maxlength={500} />
      <Submit variant="secondary">{say("case.hand-over")}</Submit>
    </Form>
  </Folded>
);

/** The colleagues of the same counter first, then the unit above it, then the units beside it. */
function optionsOf({ people, units }: Receivers): OptionGroup[] {
  const groups = (["here", "above", "beside"] as const).map((where) => ({
    label: say(`case.hand-over.${where}`),
    options: people
      .filter((person) => person.where === where)
      .map(({ employeeId, unitId, name, unitName }) => ({
        value: `${unitId} ${employeeId}`,
        label: where === "here" ? name : `${name} (${unitName})`,
      })),
  }));
  const whole = {
    label: say("case.hand-over.units"),
    options: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
  };
  return [...groups, whole].filter(({ options }) => options.length > 0);
}

const Close = ({ shown, open, attempt }: Acting) => {
  const isLast = !stepAfter(open.step, shown.steps);
  const chosen = fieldOf(attempt.entry, "outcome");
  const missing = missingOf(shown.requirements, shown.papers);
  const left = stepsLeft(shown, open);
  return (
    <Folded label={say("case.close")} open={isLast || chosen.value !== undefined}>
      <Form action={`${pathOf(shown)}/selesai`} {...pressed(open)}>
        <LeftOut missing={missing} left={left} />
        <Radios
          {...chosen}
          value={chosen.value ?? (missing.length + left.length > 0 ? undefined : "issued")}
          label={say("case.result")}
          options={outcomes.map((value) => ({
            value,
            label: say(`case.outcome.${value}`),
            hint: value === "mistaken" ? say("case.outcome.mistaken.hint") : undefined,
          }))}
        />
        <TextField
          {...fieldOf(attempt.entry, "reason")}
          label={say("case.close.reason")}
          hint={say("case.close.reason.hint")}
          maxlength={500}
          optional
        />
        {missing.length + left.length > 0 && (
          <Despite attempt={attempt} of="selesai" label={say("case.close.despite")} />
        )}
        <Submit variant={isLast ? "primary" : "secondary"}>{say("case.close")}</Submit>
      </Form>
    </Folded>
  );
};

/** The steps that never began, in the order of the standard, with their places. */
function stepsLeft({ steps, taken }: ShownCase, open: Open) {
  return steps
    .map(({ code, label }, at) => ({ code, label, place: at + 1 }))
    .filter(({ code }) => code !== open.step && !taken.some(({ step }) => step === code));
}

type Left = { missing: readonly Listed[]; left: ReturnType<typeof stepsLeft> };

/** Said before it is pressed: what would go out without. */
const LeftOut = ({ missing, left }: Left) =>
  missing.length + left.length > 0 ? (
    <Notice tone="warning">
      {missing.length > 0 && (
        <p>{say("case.close.missing", { papers: missing.map(({ label }) => label).join("; ") })}</p>
      )}
      {left.map(({ label, place }) => (
        <p>{say("case.close.left", { at: place, step: label })}</p>
      ))}
    </Notice>
  ) : null;

/** At any time: papers come one by one, and a wrong tick is taken out. */
const Papers = ({ shown, open }: Omit<Acting, "attempt">) => (
  <Card id="berkas" title={say("case.papers")}>
    <Form action={`${pathOf(shown)}/berkas`} {...pressed(open)}>
      <Checkboxes
        name="papers"
        values={shown.papers}
        label={say("case.papers.there")}
        options={shown.requirements.map(({ code, label }) => ({ value: code, label }))}
      />
      <Submit variant="secondary">{say("case.papers.keep")}</Submit>
    </Form>
  </Card>
);

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
