import { inWords } from "#appraisal/plan/plan-words.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDays } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { AbsenceRow } from "./list-absences.ts";

type Kind = { code: string; words: { text: string; gloss: string }; pauses: boolean };

export type AbsencePageProps = {
  year: number;
  rows: readonly AbsenceRow[];
  next: string | null;
  after: string | undefined;
  kinds: readonly Kind[];
  canRecord: boolean;
  attempt: Attempt;
};

/** Who is away for long in a year, and what that does to their plans. */
export const AbsencePage = (props: AbsencePageProps) => {
  const { year, rows, next, after, canRecord, attempt } = props;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/periode/${year}`, label: String(year) }]} />
      <Heading title={say("absence.title", { year })} lead={say("absence.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Table
          caption={say("absence.caption", { year })}
          captionHidden
          compact
          columns={canRecord ? [...columns(), withdrawColumn(year)] : columns()}
          rows={rows}
          address={{ path: `/periode/${year}/cuti`, query: after ? { after } : {} }}
          paging={{ next, previous: null }}
          empty={say("absence.none")}
        />
      </Card>
      {canRecord && <RecordCard {...props} />}
    </>
  );
};

function columns(): Column<AbsenceRow>[] {
  return [
    {
      head: say("absence.who"),
      cell: ({ employeeId, name }) => (
        <a class="ds-link" href={`/pegawai/${employeeId}`}>
          {name}
        </a>
      ),
    },
    { head: say("absence.kind"), cell: ({ kind }) => inWords(kind) },
    { head: say("absence.days"), cell: ({ startsOn, endsOn }) => showDays(startsOn, endsOn) },
    {
      head: say("absence.effect"),
      cell: ({ pauses }) => say(pauses ? "absence.effect.pauses" : "absence.effect.goes-on"),
    },
  ];
}

function withdrawColumn(year: number): Column<AbsenceRow> {
  return {
    head: say("absence.step"),
    cell: ({ absenceId, name }) => (
      <Dialog
        id={`batal-${absenceId}`}
        title={say("absence.withdraw.title", { name })}
        opener={say("absence.withdraw")}
        variant="quiet"
      >
        <p>{say("absence.withdraw.text")}</p>
        <Button
          action={`/periode/${year}/cuti/${absenceId}/batal`}
          variant="danger"
          idempotencyKey={newFormKey()}
        >
          {say("absence.withdraw.yes")}
        </Button>
      </Dialog>
    ),
  };
}

const RecordCard = ({ year, kinds, attempt: { entry } }: AbsencePageProps) => (
  <Card title={say("absence.record")} id="catat">
    <Form action={`/periode/${year}/cuti`} idempotencyKey={newFormKey()}>
      <TextField
        {...fieldOf(entry, "nip")}
        label={say("absence.nip")}
        hint={say("absence.nip.hint")}
        inputmode="numeric"
        maxlength={18}
      />
      <Radios
        {...fieldOf(entry, "kind")}
        label={say("absence.kind")}
        options={kinds.map(({ code, words, pauses }) => ({
          value: code,
          label: inWords(words),
          hint: say(pauses ? "absence.effect.pauses" : "absence.effect.goes-on"),
        }))}
      />
      <Grid>
        <DateField {...fieldOf(entry, "startsOn")} label={say("absence.starts-on")} />
        <DateField {...fieldOf(entry, "endsOn")} label={say("absence.ends-on")} />
      </Grid>
      <TextField {...fieldOf(entry, "decree")} label={say("absence.decree")} maxlength={200} />
      <Submit>{say("absence.record.yes")}</Submit>
    </Form>
  </Card>
);
