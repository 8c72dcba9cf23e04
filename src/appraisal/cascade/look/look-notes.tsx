import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Look } from "./looks.ts";

export type LookNotesProps = {
  /** Of one line, the newest first. */
  looks: readonly Look[];
  /** Where its person says that it still fits; left out for everybody else. */
  confirmAt: string | undefined;
  timeZone: string;
};

/** What changed above a line since it was written, and whether its person has looked at it since. */
export const LookNotes = ({ looks, confirmAt, timeZone }: LookNotesProps) => {
  const open = looks.filter(({ confirmedAt }) => confirmedAt === null);
  const [latest] = looks;
  if (open.length === 0)
    return latest?.confirmedAt ? (
      <p class="am-sub am-small">
        {say("cascade.look.confirmed", {
          name: latest.confirmedBy ?? "",
          when: showInstant(latest.confirmedAt, timeZone),
        })}
      </p>
    ) : null;
  return (
    <Notice tone="warning" title={say("cascade.look.title")}>
      <ul class="am-bullets">
        {open.map((look) => (
          <li>{sentenceOf(look, timeZone)}</li>
        ))}
      </ul>
      {confirmAt && (
        <Button action={confirmAt} variant="secondary" idempotencyKey={newFormKey()}>
          {say("cascade.look.confirm")}
        </Button>
      )}
    </Notice>
  );
};

function sentenceOf({ source, steps, before, after, changedBy, changedAt }: Look, timeZone: string): string {
  const facts = { before, name: changedBy ?? "", when: showInstant(changedAt, timeZone) };
  const where = say(`cascade.look.${source}`, { steps });
  const what =
    after === null ? say("cascade.look.deleted", facts) : say("cascade.look.changed", { ...facts, after });
  return `${where} ${what}`;
}
