import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
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
import type { Choices } from "../import-noun.ts";
import type { ImportPlace } from "../import-place.ts";
import type { Named } from "../named.ts";
import { isMapped, type SheetImport, type WordList, wordLists } from "../sheet-import.schema.ts";
import { listPrefixes, type TypedMapping } from "./mapping-form.ts";
import { newWordsOf } from "./new-words.ts";

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
  const options = optionsOf(of, { services, units });
  const fresh = new Set(isMapped(summary.mapping) && !typed ? newWordsOf(summary) : []);
  const columns = <ColumnsCard of={of} headings={finding.headings} shown={shown} units={units} />;
  const isHeadedOtherwise = of.needed.some((field) => !finding.headings.includes(shown.columns[field] ?? ""));
  const missing = of.needed.filter((field) => shown.columns[field] === undefined);
  return (
    <>
      <Heading
        eyebrow={say("sheet-import.of", { source: summary.sourceName, file: summary.fileName })}
        title={say("sheet-import.mapping.title")}
        lead={
          fresh.size > 0
            ? say("sheet-import.mapping.new-words", { count: fresh.size })
            : say("sheet-import.mapping.lead")
        }
      />
      {attempt.overtaken && <Notice tone="warning">{say("sheet-import.mapping.overtaken")}</Notice>}
      <ErrorSummary {...summaryOf(attempt)} />
      {missing.length > 0 && <Notice tone="warning">{say(`${of.noun}-import.mapping.missing`)}</Notice>}
      <Form
        action={`${of.place}/${summary.importId}/cara`}
        idempotencyKey={newFormKey()}
        version={summary.sourceRevision}
      >
        {fresh.size === 0 && columns}
        {wordLists.map((list) => (
          <WordsCard
            {...{ list, fresh }}
            words={finding.words[list]}
            meanings={shown[list]}
            options={options[list]}
          />
        ))}
        {fresh.size > 0 && (
          <Folded label={say("sheet-import.mapping.known-columns")} open={isHeadedOtherwise}>
            {columns}
          </Folded>
        )}
        <Submit>{say("sheet-import.mapping.save")}</Submit>
      </Form>
    </>
  );
};

function optionsOf(
  { noun, meanings }: ImportPlace,
  { services, units }: Choices,
): Readonly<Record<WordList, readonly Option[]>> {
  const meant = meanings.map((value) => ({ value, label: sayIfKnown(`${noun}-import.meaning.${value}`) }));
  return { services: namesOf(services), units: namesOf(units), meanings: meant };
}

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
  meanings: Readonly<Record<string, string>>;
  options: readonly Option[];
  /** Those that alone are asked for; none where all are. */
  fresh: ReadonlySet<string>;
};

/** The file's words, those without a meaning first; where only new ones are asked for, the others folded. */
const WordsCard = ({ list, words, meanings, options, fresh }: WordsCardProps) => {
  const isAskedFirst = (word: string) => (fresh.size > 0 ? fresh.has(word) : !meanings[word]);
  const first = words.filter(isAskedFirst);
  const ordered = [...first, ...words.filter((word) => !isAskedFirst(word))];
  if (ordered.length === 0) return null;
  const asked = fresh.size > 0 ? first.length : ordered.length;
  const fields = ordered.map((word, at) => (
    <WordField {...{ list, word, at, options }} meaning={meanings[word]} />
  ));
  return (
    <Card
      title={say(`sheet-import.mapping.${list}`)}
      lead={asked > 0 ? say("sheet-import.mapping.words.lead") : undefined}
    >
      {fields.slice(0, asked)}
      {asked < fields.length && (
        <Folded label={say("sheet-import.mapping.known-words", { count: fields.length - asked })}>
          {fields.slice(asked)}
        </Folded>
      )}
    </Card>
  );
};

type WordFieldProps = Pick<WordsCardProps, "list" | "options"> & {
  word: string;
  at: number;
  meaning: string | undefined;
};

const WordField = ({ list, word, at, options, meaning }: WordFieldProps) => (
  <>
    <input type="hidden" name={`${listPrefixes[list]}.${at}.kata`} value={word} />
    <Select
      name={`${listPrefixes[list]}.${at}`}
      label={word}
      optional
      value={meaning}
      placeholder={say("sheet-import.mapping.no-meaning")}
      options={options}
    />
  </>
);

function namesOf(named: readonly Named[]): Option[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}
