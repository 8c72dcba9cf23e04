import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { ConfirmCard } from "./confirm-card.tsx";
import { DoneCard } from "./done-card.tsx";
import { goneHint } from "./gone-hint.ts";
import type { ImportSummary } from "./import.schema.ts";
import { importState } from "./import-state.ts";

export type NextStepProps = { summary: ImportSummary; attempt: Attempt };

/** What is to be done with an upload, by where it stands. */
export const NextStep = ({ summary, attempt }: NextStepProps) => {
  const { preview, failure, failureFacts } = summary;
  const state = importState(summary);
  if (state === "refused")
    return <Again tone="danger" sentence={sayIfKnown(`error.${failure}`, failureFacts)} />;
  if (!preview) return <Notice tone="info">{say("error.import.not-ready")}</Notice>;
  if (state === "outdated") return <Again tone="warning" sentence={say("import.outdated")} />;
  if (state === "problems") return <MendCard summary={summary} />;
  if (state === "same") return <Again tone="success" sentence={say("import.no-changes")} />;
  if (state === "confirmed") return <DoneCard summary={summary} preview={preview} />;
  if (state === "only-gone") return <OnlyGoneCard summary={summary} leaving={preview.leaving} />;
  return <ConfirmCard summary={summary} preview={preview} attempt={attempt} />;
};

const Again = ({ tone, sentence }: { tone: "danger" | "warning" | "success"; sentence: string }) => (
  <>
    <Notice tone={tone}>{sentence}</Notice>
    <p>
      <LinkButton href="/impor" variant="secondary">
        {say("import.again")}
      </LinkButton>
    </p>
  </>
);

const MendCard = ({ summary: { importId, preview } }: { summary: ImportSummary }) => {
  const isMarked = preview?.markedFileId != null;
  return (
    <Card title={say("import.mend")} lead={say(isMarked ? "import.mend.lead" : "import.mend.unmarked")}>
      <ActionBar>
        {isMarked && (
          <LinkButton href={`/impor/${importId}/perbaikan.xlsx`}>{say("import.mend.download")}</LinkButton>
        )}
        <LinkButton href="/impor" variant="secondary">
          {say("import.again")}
        </LinkButton>
      </ActionBar>
    </Card>
  );
};

/** Nothing to save but that people leave: the button says it, so there is no box to tick. */
const OnlyGoneCard = ({ summary, leaving: count }: { summary: ImportSummary; leaving: number }) => (
  <Card title={say("import.only-gone")} lead={goneHint(summary)}>
    <Button
      action={`/impor/${summary.importId}/pasti`}
      variant="danger"
      idempotencyKey={newFormKey()}
      hidden={{ endGone: "yes" }}
    >
      {say("import.end-gone", { count })}
    </Button>
  </Card>
);
