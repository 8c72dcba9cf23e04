import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";

/** Each year that can be opened asks first, and says what it means for everybody. */
export const OpenCard = ({ openable, past }: { openable: readonly number[]; past: boolean }) => (
  <Card
    title={say("period.open.title")}
    lead={say(openable.length > 0 ? "period.open.lead" : "period.open.none")}
  >
    {openable.map((year) => (
      <OpenDialog year={year} />
    ))}
    {!past && (
      <p>
        <a class="ds-link" href="/periode?lalu=ya">
          {say("period.open.past")}
        </a>
      </p>
    )}
  </Card>
);

const OpenDialog = ({ year }: { year: number }) => (
  <div>
    <Dialog
      id={`buka-${year}`}
      title={say("period.open.sure-title", { year })}
      opener={say("period.open", { year })}
    >
      <p>{say("period.open.sure", { year })}</p>
      <p>{say("period.open.told", { year })}</p>
      <p>{say("period.open.back")}</p>
      <Button action="/periode" idempotencyKey={newFormKey()} hidden={{ year: String(year) }}>
        {say("period.open.yes", { year })}
      </Button>
    </Dialog>
  </div>
);
