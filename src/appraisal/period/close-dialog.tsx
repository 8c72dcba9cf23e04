import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";

/** The way back for a year that was opened by mistake. */
export const CloseDialog = ({ year }: { year: number }) => (
  <Dialog
    id={`tutup-${year}`}
    title={say("period.close.sure-title", { year })}
    opener={say("period.close.year", { year })}
    variant="quiet"
  >
    <p>{say("period.close.sure", { year })}</p>
    <Button action={`/periode/${year}/penutupan`} variant="danger" idempotencyKey={newFormKey()}>
      {say("period.close.yes", { year })}
    </Button>
  </Dialog>
);
