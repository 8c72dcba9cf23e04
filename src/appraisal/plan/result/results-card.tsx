import { LookNotes } from "#appraisal/cascade/look/look-notes.tsx";
import type { Look } from "#appraisal/cascade/look/looks.ts";
import { libraryFor } from "#appraisal/library/addresses.ts";
import type { BesideLine } from "#appraisal/plan/dialogue/line-talk.tsx";
import type { Editing } from "#appraisal/plan/editing.ts";
import { IndicatorList } from "#appraisal/plan/indicator/indicator-list.tsx";
import type { Result } from "#appraisal/plan/plan-content.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";

export type ResultsCardProps = {
  category: Result["category"];
  results: readonly Result[];
  editing?: Editing | undefined;
  looked?: Looked | undefined;
  /** What was said about each line; left out where only the words are read. */
  beside?: BesideLine | undefined;
};

/** What changed above the lines since they were written; `confirmAt`: the plan whose person says that they fit. */
export type Looked = { looks: readonly Look[]; confirmAt?: string | undefined; timeZone: string };

/** The promised results of one category, each with what it serves and how it will be seen. */
export const ResultsCard = ({ category, results, editing, looked, beside }: ResultsCardProps) => {
  const shown = results.filter((result) => result.category === category);
  if (shown.length === 0 && !editing && category === "additional") return null;
  return (
    <Card
      id={category === "main" ? "hasil-kerja" : undefined}
      title={say(`plan.results.${category}`)}
      lead={editing && say(`plan.results.${category}.lead`)}
    >
      {shown.length === 0 && (
        <EmptyState title={say(`plan.results.${category}.none`)} text={say("plan.results.none.text")} />
      )}
      {shown.map((result, index) => (
        <ResultGroup result={result} number={index + 1} {...{ editing, looked, beside }}>
          {editing && index > 0 && <MoveUp result={result} results={results} editing={editing} />}
        </ResultGroup>
      ))}
      {editing && (
        <div class="am-next">
          <LinkButton href={`${editing.path}/hasil/baru?jenis=${category}`} variant="secondary">
            {say(`plan.results.${category}.add`)}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};

type ResultGroupProps = Pick<ResultsCardProps, "editing" | "looked" | "beside"> & {
  result: Result;
  number: number;
  children?: unknown;
};

const ResultGroup = ({ result, number, editing, looked, beside, children }: ResultGroupProps) => {
  const href = editing && `${editing.path}/hasil/${result.resultId}`;
  const title = `${number}. ${result.statement}`;
  return (
    <Group title={href ? <a href={href}>{title}</a> : title} lead={servesLine(result)}>
      {looked && (
        <LookNotes
          looks={looked.looks.filter(({ resultId }) => resultId === result.resultId)}
          confirmAt={looked.confirmAt && `${looked.confirmAt}/hasil/${result.resultId}/dilihat`}
          timeZone={looked.timeZone}
        />
      )}
      {beside?.({ kind: "result", id: result.resultId })}
      <IndicatorList indicators={result.indicators} editing={editing} beside={beside} />
      {editing && (
        <div class="am-next">
          <LinkButton href={`${editing.path}/hasil/${result.resultId}/indikator/baru`} variant="quiet">
            {say("plan.indicator.add")}
          </LinkButton>
          <LinkButton href={libraryFor(editing.path, result.resultId)} variant="quiet">
            {say("library.take-from")}
          </LinkButton>
          {children}
        </div>
      )}
    </Group>
  );
};

function servesLine({ serves }: Result): string | null {
  if (!serves) return null;
  const { statement, goalId, how } = serves;
  const line = say(goalId ? "plan.result.serves-goal" : "plan.result.serves", { statement });
  return how ? `${line} (${say(`plan.how.${how}`)})` : line;
}

type MoveUpProps = { result: Result; results: readonly Result[]; editing: Editing };

/** The order that this button asks for is worked out here, so that it needs no script. */
const MoveUp = ({ result, results, editing }: MoveUpProps) => {
  const order = results.map(({ resultId }) => resultId);
  const place = order.indexOf(result.resultId);
  const moved = order.toSpliced(place, 1).toSpliced(place - 1, 0, result.resultId);
  return (
    <Button
      action={`${editing.path}/urutan`}
      variant="quiet"
      idempotencyKey={newFormKey()}
      version={editing.revision}
      hidden={{ resultIds: moved.join(" ") }}
    >
      {say("plan.result.up")}
    </Button>
  );
};
