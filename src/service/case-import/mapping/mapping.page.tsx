import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { type Option, Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { type CaseImport, type FileWordLists, isMapped } from "../case-import.schema.ts";
import type { Named } from "./guess-mapping.ts";
import { caseFields, importedOutcomes, neededCaseFields } from "./mapping.schema.ts";
import { type TypedMapping, wordLists } from "./mapping-form.ts";
import { newWordsOf } from "./new-words.ts";

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
  const isFirst = !isMapped(summary.mapping);
  const fresh = new Set(isFirst || typed ? [] : newWordsOf(summary));
  const missing = neededCaseFields.filter((field) => shown.columns[field] === undefined);
  return (
    <>
      <Heading
        eyebrow={say("case-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={say("case-import.mapping.title")}
        lead={
          fresh.size > 0
            ? say("case-import.mapping.new-words", { count: fresh.size })
            : say("case-import.mapping.lead")
        }
      />
      {attempt.overtaken && <Notice tone="warning">{say("case-import.mapping.overtaken")}</Notice>}
      <ErrorSummary {...summaryOf(attempt)} />
      {missing.length > 0 && <Notice tone="warning">{say("case-import.mapping.missing")}</Notice>}
      <Form
        action={`/loket/impor/${summary.importId}/cara`}
        idempotencyKey={newFormKey()}
        version={summary.sourceRevision}
      >
        {fresh.size === 0 && <ColumnsCard headings={finding.headings} shown={shown} units={units} />}
        {wordCards(finding.words, { services: namesOf(services), units: namesOf(units) }).map((card) => (
          <WordsCard {...card} shown={shown} fresh={fresh} />
        ))}
        {fresh.size > 0 && (
          <Folded label={say("case-import.mapping.known-columns")}>
            <ColumnsCard headings={finding.headings} shown={shown} units={units} />
          </Folded>
        )}
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

type ListCard = { list: keyof typeof wordLists; words: readonly string[]; options: readonly Option[] };

function wordCards(words: FileWordLists, options: { services: Option[]; units: Option[] }): ListCard[] {
  return [
    { list: "services", words: words.services, options: options.services },
    { list: "units", words: words.units, options: options.units },
    { list: "outcomes", words: words.outcomes, options: outcomeOptions() },
  ];
}

type WordsCardProps = ListCard & { shown: TypedMapping; fresh: ReadonlySet<string> };

/** The file's words, those without a meaning first; where only new ones are asked for, the others folded. */
const WordsCard = ({ list, words, shown, options, fresh }: WordsCardProps) => {
  const known = shown[list];
  const ordered =
    fresh.size > 0
      ? [...words.filter((word) => fresh.has(word)), ...words.filter((word) => !fresh.has(word))]
      : [...words.filter((word) => !known[word]), ...words.filter((word) => known[word])];
  if (ordered.length === 0) return null;
  const asked = fresh.size > 0 ? ordered.filter((word) => fresh.has(word)).length : ordered.length;
  const fields = ordered.map((word, at) => (
    <WordField {...{ list, word, at, options }} meaning={known[word]} />
  ));
  return (
    <Card
      title={say(`case-import.mapping.${list}`)}
      lead={asked > 0 ? say("case-import.mapping.words.lead") : undefined}
    >
      {fields.slice(0, asked)}
      {asked < fields.length && (
        <Folded label={say("case-import.mapping.known-words", { count: fields.length - asked })}>
          {fields.slice(asked)}
        </Folded>
      )}
    </Card>
  );
};

type WordFieldProps = Pick<ListCard, "list" | "options"> & {
  word: string;
  at: number;
  meaning: string | undefined;
};

const WordField = ({ list, word, at, options, meaning }: WordFieldProps) => (
  <>
    <input type="hidden" name={`${wordLists[list]}.${at}.kata`} value={word} />
    <Select
      name={`${wordLists[list]}.${at}`}
      label={word}
      optional
      value={meaning}
      placeholder={say("case-import.mapping.no-meaning")}
      options={options}
    />
  </>
);

function namesOf(named: readonly Named[]): Option[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

function outcomeOptions(): Option[] {
  return importedOutcomes.map((outcome) => ({
    value: outcome,
    label: say(`case-import.outcome.${outcome}`),
  }));
}
