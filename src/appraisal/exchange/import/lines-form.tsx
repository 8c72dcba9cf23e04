import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Table } from "#ui/table/table.tsx";
import type { ComparisonPageProps } from "./comparison.view.ts";
import { type LineKind, openKinds } from "./import.schema.ts";
import { lineColumns } from "./line-columns.tsx";

type LinesFormProps = Pick<ComparisonPageProps, "found" | "kind" | "lines" | "next" | "keeps" | "attempt"> & {
  here: string;
};

/** The lines of a kind; of those that can be decided on, with a box each and what is to become of them. */
export const LinesForm = (props: LinesFormProps) => {
  const { found, kind, lines, keeps, here } = props;
  const decides = isOpen(kind) && !(found.isClosed && kind === "only-in-file");
  if (!keeps || !decides || lines.length === 0) return <Lines {...props} withBoxes={false} />;
  return (
    <Form action={here} idempotencyKey={newFormKey()} version={found.revision} hidden={{ kind }}>
      <Lines {...props} withBoxes />
      <Deciding {...props} />
    </Form>
  );
};

function isOpen(kind: LineKind): boolean {
  return openKinds.some((open) => open === kind);
}

const Lines = ({ kind, lines, next, here, withBoxes }: LinesFormProps & { withBoxes: boolean }) => (
  <Table
    caption={say(`exchange.line.${kind}`)}
    captionHidden
    columns={lineColumns(kind, withBoxes)}
    rows={lines}
    address={{ path: here, query: { jenis: kind }, card: "baris" }}
    paging={{ next, previous: null }}
    empty={<EmptyState title={say("exchange.lines.none")} text={say("exchange.lines.none.text")} />}
  />
);

const Deciding = ({ found, kind, attempt }: LinesFormProps) => {
  const count = found.counts[kind] ?? 0;
  return (
    <>
      <Checkbox {...fieldOf(attempt.entry, "all")} label={say("exchange.all", { count })} />
      <TextArea
        {...fieldOf(attempt.entry, "reason")}
        label={say("exchange.reason")}
        hint={say(kind === "differs" ? "exchange.reason.differs" : "exchange.reason.only-in-file")}
        maxlength={1000}
      />
      <ActionBar>
        {kind === "differs" && (
          <Submit name="choice" value="ours">
            {say("exchange.choose.ours")}
          </Submit>
        )}
        {!found.isClosed && (
          <Submit name="choice" value="national" variant={kind === "differs" ? "secondary" : "primary"}>
            {say("exchange.choose.national")}
          </Submit>
        )}
      </ActionBar>
    </>
  );
};
