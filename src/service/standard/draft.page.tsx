import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { componentName } from "./component-name.ts";
import { type Standard, standardLimits, wordedComponents } from "./standard.schema.ts";

export type DraftPageProps = {
  action: string;
  attempt: Attempt;
  compared: readonly Compared[];
  law: Law;
  /** Null: a service that is not there yet. */
  draft: Standard | null;
};

/** One question: what do we promise? Everything may stay empty until it is published. */
export const DraftPage = ({ action, attempt, compared, law, draft }: DraftPageProps) => {
  const crumbs = [{ href: "/standar", label: say("standard.title") }];
  const service = draft && { href: `/standar/${draft.code}`, label: draft.name };
  return (
    <>
      <Breadcrumb crumbs={service ? [...crumbs, service] : crumbs} />
      <Heading
        title={draft ? say("standard.write", { version: draft.version }) : say("standard.new")}
        lead={say("standard.write.lead")}
      />
      {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
      <Form
        action={action}
        idempotencyKey={newFormKey()}
        version={draft?.revision}
        hidden={draft ? { version: String(draft.version) } : {}}
        guarded
      >
        <Main entry={attempt.entry} isNew={draft === null} />
        <Words entry={attempt.entry} law={law} group="delivery" />
        <Words entry={attempt.entry} law={law} group="manufacturing" />
        <Submit>{say("standard.save")}</Submit>
      </Form>
    </>
  );
};

const units = ["minute", "working-day", "calendar-day", "none"] as const;

const Main = ({ entry, isNew }: { entry: Entry; isNew: boolean }) => (
  <Card title={say("standard.main")}>
    <TextField {...fieldOf(entry, "name")} label={say("standard.name")} maxlength={standardLimits.name} />
    <TextField
      {...fieldOf(entry, "englishName")}
      label={say("standard.english-name")}
      hint={say("standard.english-name.hint")}
      maxlength={standardLimits.name}
      optional
    />
    {isNew && (
      <TextField
        {...fieldOf(entry, "code")}
        label={say("standard.code")}
        hint={say("standard.code.hint")}
        maxlength={60}
        size={30}
      />
    )}
    <TextArea
      {...fieldOf(entry, "requirements")}
      label={say("standard.requirements")}
      hint={say("standard.lines.hint")}
    />
    <TextArea {...fieldOf(entry, "steps")} label={say("standard.steps")} hint={say("standard.lines.hint")} />
    <NumberField {...fieldOf(entry, "timeValue")} label={say("standard.time-value")} optional />
    <Select
      {...fieldOf(entry, "timeUnit")}
      label={say("standard.time-unit")}
      hint={say("standard.time-unit.hint")}
      options={units.map((value) => ({ value, label: say(`standard.unit.${value}`) }))}
    />
    <NumberField
      {...fieldOf(entry, "feeRupiah")}
      label={say("standard.fee-rupiah")}
      hint={say("standard.fee-rupiah.hint")}
    />
    <NumberField
      {...fieldOf(entry, "complexityWeight")}
      label={say("standard.weight")}
      hint={say("standard.weight.hint")}
    />
  </Card>
);

type WordsProps = { entry: Entry; law: Law; group: "delivery" | "manufacturing" };

/** The components of one part that are told in words. */
const Words = ({ entry, law, group }: WordsProps) => {
  const { value, source } = law.get("service-standard", "components");
  const worded = value.filter(
    (one) => one.group === group && wordedComponents.some((code) => code === one.code),
  );
  return (
    <Card title={say(`standard.group.${group}`)}>
      {worded.map(({ code }) => (
        <TextArea
          {...fieldOf(entry, `c-${code}`)}
          label={componentName(code, law)}
          hint={code === "time" ? say("standard.time-words.hint") : undefined}
          optional={code === "time"}
          maxlength={standardLimits.component}
        />
      ))}
      <LawArticle source={source} />
    </Card>
  );
};
