import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { type Option, Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { CaseImport } from "../case-import.schema.ts";
import type { Named } from "./guess-mapping.ts";
import { caseFields, importedOutcomes, neededCaseFields } from "./mapping.schema.ts";
import { type TypedMapping, wordLists } from "./mapping-form.ts";

export type MappingPageProps = {
  import: CaseImport;
  services: readonly Named[];
  units: readonly Named[];
  attempt: Attempt;
  /** As it was typed, where the form comes back. */
  typed: TypedMapping | undefined;
};

/** Says how a source's logs are read: which column is what, and what its words mean here. */
export const MappingPage = ({ import: summary, services, units, attempt, typed }: MappingPageProps) => {
  const { finding } = summary;
  if (!finding) return <Notice tone="info">{say("error.case-import.not-ready")}</Notice>;
  const shown: TypedMapping = typed ?? finding.guess;
  const missing = neededCaseFields.filter((field) => shown.columns[field] === undefined);
  return (
    <>
      <Heading
        eyebrow={say("case-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={say("case-import.mapping.title")}
        lead={say("case-import.mapping.lead")}
      />
      {attempt.overtaken && <Notice tone="warning">{say("case-import.mapping.overtaken")}</Notice>}
      <ErrorSummary {...summaryOf(attempt)} />
      {missing.length > 0 && <Notice tone="warning">{say("case-import.mapping.missing")}</Notice>}
      <Form
        action={`/loket/impor/${summary.importId}/cara`}
        idempotencyKey={newFormKey()}
        version={summary.sourceRevision}
      >
        <ColumnsCard headings={finding.headings} shown={shown} units={units} />
        <WordsCard list="services" words={finding.words.services} shown={shown} options={namesOf(services)} />
        <WordsCard list="units" words={finding.words.units} shown={shown} options={namesOf(units)} />
        <WordsCard list="outcomes" words={finding.words.outcomes} shown={shown} options={outcomeOptions()} />
        <Submit>{say("case-import.mapping.save")}</Submit>
      </Form>
    </>
  );
};

type ColumnsCardProps = { headings: readonly string[]; shown: TypedMapping; units: readonly Named[] };

const ColumnsCard = ({ headings, shown, units }: ColumnsCardProps) => (
  <Card title={say("case-import.mapping.columns")} lead={say("case-import.mapping.columns.lead")}>
    {caseFields.map((field) => (
      <Select
        name={`kolom.${field}`}
        label={say(`case-import.field.${field}`)}
        optional={!neededCaseFields.some((needed) => needed === field)}
        value={shown.columns[field]}
        placeholder={say("case-import.mapping.no-column")}
        options={headings.map((heading) => ({ value: heading, label: heading }))}
      />
    ))}
    <Select
      name="unitId"
      label={say("case-import.mapping.one-unit")}
      hint={say("case-import.mapping.one-unit.hint")}
      optional
      value={shown.unitId ?? undefined}
      placeholder={say("case-import.mapping.by-column")}
      options={namesOf(units)}
    />
    <Radios
      name="dayOrder"
      label={say("case-import.mapping.day-order")}
      hint={say("case-import.mapping.day-order.hint")}
      value={shown.dayOrder}
      options={[
        { value: "day-first", label: say("case-import.day-order.day-first") },
        { value: "month-first", label: say("case-import.day-order.month-first") },
      ]}
    />
  </Card>
);

type WordsCardProps = {
  list: keyof typeof wordLists;
  words: readonly string[];
  shown: TypedMapping;
  options: readonly Option[];
};

/** The file's words, those without a meaning first. */
const WordsCard = ({ list, words, shown, options }: WordsCardProps) => {
  const known = shown[list];
  const ordered = [...words.filter((word) => !known[word]), ...words.filter((word) => known[word])];
  if (ordered.length === 0) return null;
  return (
    <Card title={say(`case-import.mapping.${list}`)} lead={say("case-import.mapping.words.lead")}>
      {ordered.map((word, at) => (
        <>
          <input type="hidden" name={`${wordLists[list]}.${at}.kata`} value={word} />
          <Select
            name={`${wordLists[list]}.${at}`}
            label={word}
            optional
            value={known[word]}
            placeholder={say("case-import.mapping.no-meaning")}
            options={options}
          />
        </>
      ))}
    </Card>
  );
};

function namesOf(named: readonly Named[]): Option[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

function outcomeOptions(): Option[] {
  return importedOutcomes.map((outcome) => ({
    value: outcome,
    label: say(`case-import.outcome.${outcome}`),
  }));
}
