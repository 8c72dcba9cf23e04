import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { deciderNamed } from "./follow-up-words.tsx";
import type { FollowUpView } from "./read-follow-up.ts";

/** What comes next, with a way there for whoever it waits for and a sentence for everybody else. */
export const NextCard = ({ view }: { view: FollowUpView }) => {
  const { followUp, state, may } = view;
  const path = `/tindak-lanjut/${followUp.followUpId}`;
  return (
    <Card title={say("follow-up.now")}>
      {view.needsLook && <LookAgain view={view} />}
      <p>{nextWords(view)}</p>
      <ActionBar>
        {may.write && <LinkButton href={`${path}/ubah`}>{say("follow-up.write")}</LinkButton>}
        {may.write && !view.needsLook && (
          <Button
            action={`${path}/ajukan`}
            version={followUp.revision}
            idempotencyKey={newFormKey()}
            variant="secondary"
          >
            {say("follow-up.submit")}
          </Button>
        )}
        {may.decide && <LinkButton href={`${path}/putuskan`}>{say("follow-up.decide")}</LinkButton>}
        {may.review && (
          <LinkButton variant="secondary" href={`${path}/tinjauan`}>
            {say("follow-up.note-review")}
          </LinkButton>
        )}
        {may.conclude && (
          <LinkButton variant={state === "running" ? "primary" : "secondary"} href={`${path}/hasil`}>
            {say("follow-up.conclude")}
          </LinkButton>
        )}
        {may.setAside && (
          <LinkButton variant="quiet" href={`${path}/kesampingkan`}>
            {say("follow-up.set-aside")}
          </LinkButton>
        )}
      </ActionBar>
    </Card>
  );
};

/** Both ratings beside each other: the one from which it was made, and the one that counts. */
const LookAgain = ({ view: { followUp, may } }: { view: FollowUpView }) => (
  <Notice tone="warning" title={say("follow-up.look-again")}>
    <p>
      {say("follow-up.look-again.text", {
        before: ratingsInWords(followUp.rated),
        after: ratingsInWords(followUp.inForce),
      })}
    </p>
    {may.lookAgain && (
      <LinkButton variant="secondary" href={`/tindak-lanjut/${followUp.followUpId}/periksa-lagi`}>
        {say("follow-up.look-again.keep")}
      </LinkButton>
    )}
  </Notice>
);

function nextWords({ followUp, state, isPlan, isOwn, decidesNow }: FollowUpView): string {
  const name = deciderNamed(decidesNow ?? followUp);
  const whose = isOwn ? "own" : "other";
  const day = followUp.endsOn ? showDay(followUp.endsOn) : "–";
  switch (state) {
    case "submitted":
      return say(`follow-up.now.submitted.${whose}`, { name });
    case "running":
      return isPlan ? say("follow-up.now.running", { day }) : say("follow-up.now.approved");
    default:
      return say(`follow-up.now.${state}`);
  }
}
