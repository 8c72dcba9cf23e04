import { inWords } from "#appraisal/plan/plan-words.tsx";
import { targetText } from "#appraisal/target-text.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import type { PositionKindRow } from "#rules/position-kind/position-kind.law.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { showList, showNumber } from "#ui/locale.ts";
import { formWith } from "./addresses.ts";
import type { LibraryEntry } from "./library.schema.ts";

type EntryViewProps = {
  entry: LibraryEntry;
  kinds: readonly PositionKindRow[];
  forResult: string | undefined;
  /** The personnel office hides and shows. */
  keepsOrder: boolean;
};

export const EntryView = ({ entry, kinds, forResult, keepsOrder }: EntryViewProps) => (
  <Group title={entry.statement}>
    <p>
      <Tag>{say(`plan.aspect.${entry.aspect}`)}</Tag> <Tag>{sayIfKnown(`library.field.${entry.field}`)}</Tag>
    </p>
    <p>{targetOf(entry)}</p>
    <p class="am-sub">{[sourceOf(entry), kindsOf(entry, kinds)].filter(Boolean).join(" · ")}</p>
    {entry.insteadOf && <p class="am-sub">{say("library.instead-of", { statement: entry.insteadOf })}</p>}
    {forResult && !entry.hidden && (
      <div class="am-next">
        <LinkButton href={formWith(entry, forResult)} variant="secondary">
          {say("library.take")}
          <span class="ds-sr-only">: {entry.statement}</span>
        </LinkButton>
      </div>
    )}
    {keepsOrder && (entry.hidden ? <Show entry={entry} /> : <Hide entry={entry} />)}
  </Group>
);

/** How far targets go where enough plans have one; else an example, or what is measured. */
function targetOf({ comparison, unit, range, example }: LibraryEntry): string {
  const number = (target: number) => targetText({ comparison, target, unit, targetText: "" });
  if (range && range.least !== range.most)
    return say("library.range", { least: showNumber(range.least, 4), most: showNumber(range.most, 4), unit });
  if (range) return say("library.range.one", { target: number(range.least) });
  if (example !== null) return say("library.example", { target: number(example) });
  return say("library.measured-in", { comparison: say(`plan.comparison.${comparison}`), unit: unit || "–" });
}

function sourceOf({ plans, example }: LibraryEntry): string {
  const used = plans > 0 ? say("library.used", { count: plans }) : "";
  return [used, example === null ? "" : say("library.written")].filter(Boolean).join(" · ");
}

function kindsOf({ kinds: used }: LibraryEntry, kinds: readonly PositionKindRow[]): string {
  const names = kinds
    .filter(({ code }) => used.includes(code))
    .map((kind) => inWords({ ...kind, text: kind.name }));
  return names.length > 0 ? say("library.kinds", { kinds: showList(names) }) : "";
}

const Hide = ({ entry }: { entry: LibraryEntry }) => (
  <details class="am-answer">
    <summary>
      {say("library.hide")}
      <span class="ds-sr-only">: {entry.statement}</span>
    </summary>
    <Form
      action="/pustaka-indikator/sembunyikan"
      idempotencyKey={newFormKey()}
      hidden={{ key: entry.key, field: fieldName(entry) }}
    >
      <TextField name={fieldName(entry)} label={say("library.hide.reason")} maxlength={500} />
      <Submit variant="secondary">{say("library.hide")}</Submit>
    </Form>
  </details>
);

const Show = ({ entry }: { entry: LibraryEntry }) => (
  <>
    <p>{say("library.hidden.reason", { reason: entry.hidden?.reason ?? "" })}</p>
    <Button
      action="/pustaka-indikator/tampilkan"
      variant="secondary"
      idempotencyKey={newFormKey()}
      hidden={{ key: entry.key }}
    >
      {say("library.show")}
    </Button>
  </>
);

/** Fields on one page have names of their own. */
function fieldName({ key }: LibraryEntry): string {
  return `alasan-${key.replaceAll(/[^a-z0-9]+/g, "-")}`;
}
