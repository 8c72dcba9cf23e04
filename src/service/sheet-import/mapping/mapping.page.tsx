import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { type Option, Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { ImportPlace } from "../import-place.ts";
import { type SheetImport, type WordList, wordLists } from "../sheet-import.schema.ts";
import type { Named } from "./guess-mapping.ts";
import { listPrefixes, type TypedMapping } from "./mapping-form.ts";

export type MappingPageProps = {
  of: ImportPlace;
  import: SheetImport;
  services: readonly Named[];
  units: readonly Named[];
  attempt: Attempt;
  /** As it was typed, where the form comes back. */
  typed: TypedMapping | undefined;
};

/** Says how a source's sheets are read: which column is what, and what its words mean here. */
export const MappingPage = ({ of, import: summary, services, units, attempt, typed }: MappingPageProps) => {
  const { finding } = summary;
  if (!finding) return <Notice tone="info">{say("error.sheet-import.not-ready")}</Notice>;
  const shown: TypedMapping = typed ?? finding.guess;
  const options = {
    ...{ services: namesOf(services), units: namesOf(units) },
    meanings: of.meanings.map((value) => ({
      value,
      label: sayIfKnown(`${of.noun}-import.meaning.${value}`),
    })),
  };
  const missing = of.needed.filter((field) => shown.columns[field] === undefined);
  return (
    <>
      <Heading
        eyebrow={say("sheet-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={say("sheet-import.mapping.title")}
        lead={say("sheet-import.mapping.lead")}
      />
      {attempt.overtaken && <Notice tone="warning">{say("sheet-import.mapping.overtaken")}</Notice>}
      <ErrorSummary {...summaryOf(attempt)} />
      {missing.length > 0 && <Notice tone="warning">{say(`${of.noun}-import.mapping.missing`)}</Notice>}
      <Form
        action={`${of.place}/${summary.importId}/cara`}
        idempotencyKey={newFormKey()}
        version={summary.sourceRevision}
      >
        <ColumnsCard of={of} headings={finding.headings} shown={shown} units={units} />
        {wordLists.map((list) => (
          <WordsCard list={list} words={finding.words[list]} shown={shown} options={options[list]} />
        ))}
        <Submit>{say("sheet-import.mapping.save")}</Submit>
      </Form>
    </>
  );
};

type ColumnsCardProps = {
  of: ImportPlace;
  headings: readonly string[];
  shown: TypedMapping;
  units: readonly Named[];
};

const ColumnsCard = ({ of, headings, shown, units }: ColumnsCardProps) => (
  <Card title={say("sheet-import.mapping.columns")} lead={say(`${of.noun}-import.mapping.columns.lead`)}>
    {of.fields.map((field) => (
      <Select
        name={`kolom.${field}`}
        label={sayIfKnown(`${of.noun}-import.field.${field}`)}
        optional={!of.needed.includes(field)}
        value={shown.columns[field]}
        placeholder={say("sheet-import.mapping.no-column")}
        options={headings.map((heading) => ({ value: heading, label: heading }))}
      />
    ))}
    <Select
      name="unitId"
      label={say("sheet-import.mapping.one-unit")}
      hint={say("sheet-import.mapping.one-unit.hint")}
      optional
      value={shown.unitId ?? undefined}
      placeholder={say("sheet-import.mapping.by-column")}
      options={namesOf(units)}
    />
    <Radios
      name="dayOrder"
      label={say("sheet-import.mapping.day-order")}
      hint={say("sheet-import.mapping.day-order.hint")}
      value={shown.dayOrder}
      options={[
        { value: "day-first", label: say("sheet-import.day-order.day-first") },
        { value: "month-first", label: say("sheet-import.day-order.month-first") },
      ]}
    />
  </Card>
);

type WordsCardProps = {
  list: WordList;
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
    <Card title={say(`sheet-import.mapping.${list}`)} lead={say("sheet-import.mapping.words.lead")}>
      {ordered.map((word, at) => (
        <>
          <input type="hidden" name={`${listPrefixes[list]}.${at}.kata`} value={word} />
          <Select
            name={`${listPrefixes[list]}.${at}`}
            label={word}
            optional
            value={known[word]}
            placeholder={say("sheet-import.mapping.no-meaning")}
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
