import type { Talk } from "#appraisal/coaching/dialogue/read-talk.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { StateTag, Tag } from "#ui/layout/tag.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import type { CoachingNote } from "./notes.ts";

/** The coaching talks, the newest first, each with its next step until that is done. */
export const NotesCard = ({ talk, employee }: { talk: Talk; employee: string }) => (
  <Card title={say("coaching.title")} lead={say("coaching.lead")} id="pembinaan">
    {talk.side === "head" && (
      <div class="am-next">
        <LinkButton variant="secondary" href={`/rencana/${talk.planId}/pembinaan`}>
          {say("coaching.write", { name: employee })}
        </LinkButton>
      </div>
    )}
    {talk.notes.length === 0 && (
      <EmptyState title={say("coaching.none")} text={say(`coaching.none.${talk.side}`)} />
    )}
    {talk.notes.map((note) => (
      <Note planId={talk.planId} note={note} today={talk.today} isMine={note.authorId === talk.readerId} />
    ))}
  </Card>
);

type NoteProps = { planId: string; note: CoachingNote; today: string; isMine: boolean };

const Note = ({ planId, note, today, isMine }: NoteProps) => (
  <Group
    title={say("coaching.of", { day: showDay(note.talkedOn) })}
    lead={
      <>
        {nameActing(note.authorName, note.actingFor)}{" "}
        {note.visibility === "private" && <Tag>{say("coaching.private")}</Tag>}
      </>
    }
  >
    {note.withdrawn && (
      <Notice tone="info">
        {say("progress.withdrawn", { when: showInstant(note.withdrawn.at), reason: note.withdrawn.reason })}
      </Notice>
    )}
    <Paragraphs text={note.seen} />
    {note.agreed && (
      <>
        <p class="am-strong">{say("coaching.agreed")}</p>
        <Paragraphs text={note.agreed} />
      </>
    )}
    {note.step && <NextStep {...{ planId, today }} noteId={note.noteId} step={note.step} />}
    {isMine && !note.withdrawn && (
      <p class="am-talk-begin">
        <a class="ds-link" href={`/rencana/${planId}/pembinaan/${note.noteId}/tarik`}>
          {say("coaching.withdraw.link")}
          <span class="ds-sr-only">{`: ${say("coaching.of", { day: showDay(note.talkedOn) })}`}</span>
        </a>
      </p>
    )}
  </Group>
);

type StepProps = { planId: string; noteId: string; today: string; step: NonNullable<CoachingNote["step"]> };

const NextStep = ({ planId, noteId, today, step }: StepProps) => {
  const state = step.doneAt ? "done" : step.dueOn < today ? "late" : "open";
  return (
    <>
      <p class="am-strong">{say("coaching.next-step")}</p>
      <p>
        {step.text} · {say("coaching.by", { day: showDay(step.dueOn) })}
      </p>
      <p>
        <StateTag state={state === "open" ? "going" : state}>{say(`coaching.step.${state}`)}</StateTag>
      </p>
      {!step.doneAt && (
        <div class="am-next">
          <Button
            action={`/rencana/${planId}/pembinaan/${noteId}/selesai`}
            variant="secondary"
            idempotencyKey={newFormKey()}
          >
            {say("coaching.finish")}
            <span class="ds-sr-only">{`: ${step.text}`}</span>
          </Button>
        </div>
      )}
    </>
  );
};
