import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { fieldOf } from "#ui/form/entry.ts";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/select.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showNumber } from "#ui/locale.ts";
import { choicesOf } from "./cells.ts";
import { fieldNameOf } from "./scenario-law.ts";
import type { Parameter } from "./what-if.schema.ts";
import { choiceWords, nameOf, sectionOf, sections, unitOf, valueWords } from "./what-if-words.ts";

type FieldsProps = { parameters: readonly Parameter[]; attempt: Attempt };

/** Every value that can be tried out, part by part, each part with its articles; open where something was typed. */
export const ParameterFields = ({ parameters, attempt }: FieldsProps) => (
  <>
    {sectionsOf(parameters).map(({ section, entries }) => (
      <Folded
        label={say(`what-if.section.${section}`)}
        open={entries.flat().some((one) => isTouched(one, attempt))}
      >
        {entries.map((entry) => (
          <div class="am-stack">
            <EntryArticle entry={entry} />
            <Grid>
              {entry.map((parameter) => (
                <ParameterField parameter={parameter} attempt={attempt} />
              ))}
            </Grid>
          </div>
        ))}
      </Folded>
    ))}
  </>
);

/** The same to read. */
export const ParameterList = ({ parameters }: { parameters: readonly Parameter[] }) => (
  <>
    {sectionsOf(parameters).map(({ section, entries }) => (
      <Folded label={say(`what-if.section.${section}`)}>
        {entries.map((entry) => (
          <div class="am-stack">
            <EntryArticle entry={entry} />
            <DefinitionList
              items={entry.map((one) => ({ term: nameOf(one), value: valueWords(one.kind, one.value) }))}
            />
          </div>
        ))}
      </Folded>
    ))}
  </>
);

/** Where a parameter of the law stands; its values come below. */
const EntryArticle = ({ entry: [first] }: { entry: readonly Parameter[] }) =>
  first ? <LawArticle source={first.source} /> : null;

const ParameterField = ({ parameter, attempt }: { parameter: Parameter; attempt: Attempt }) => {
  const { key, kind, value } = parameter;
  const { name, value: typed, error } = fieldOf(attempt.entry, fieldNameOf(key));
  const label = nameOf(parameter);
  const hint = hintOf(parameter);
  const options = choicesOf(kind).map((code) => ({ value: code, label: choiceWords(kind, code) }));
  if (options.length > 0)
    return (
      <Select
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={typed ?? String(value)}
        options={options}
      />
    );
  return (
    <NumberField
      {...{ name, label, hint, error }}
      value={typed ?? (typeof value === "number" ? showNumber(value) : "")}
      unit={unitOf(kind)}
    />
  );
};

/** What the law says now, and between what a value may lie. */
function hintOf({ kind, value, limits }: Parameter): string {
  const now = say("what-if.now", { value: valueWords(kind, value) });
  if (!limits) return now;
  const facts = { least: showNumber(limits.least), most: showNumber(limits.most) };
  return `${now} ${say(limits.isOpen ? "what-if.limits.open" : "what-if.limits", facts)}`;
}

/** Typed otherwise than the law has it, or refused. */
function isTouched({ key, kind, value }: Parameter, { entry }: Attempt): boolean {
  const { value: typed, error } = fieldOf(entry, fieldNameOf(key));
  const now = typeof value === "number" && choicesOf(kind).length === 0 ? showNumber(value) : String(value);
  return error !== undefined || (typed !== undefined && typed !== now);
}

function sectionsOf(parameters: readonly Parameter[]) {
  const bySection = Map.groupBy(parameters, sectionOf);
  return sections.flatMap((section) => {
    const of = bySection.get(section);
    if (!of) return [];
    return [{ section, entries: [...Map.groupBy(of, ({ parameter }) => parameter).values()] }];
  });
}
