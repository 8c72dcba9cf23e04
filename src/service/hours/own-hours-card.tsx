import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { showDay } from "#ui/locale.ts";
import { weekInShort } from "./hours-words.ts";
import type { HoursView } from "./read-hours.ts";

/** What was set for this very unit, and the way back to the hours above it. */
export const OwnHoursCard = ({ view, keeps }: { view: HoursView; keeps: boolean }) => (
  <Card title={say("hours.own")}>
    <ul class="am-plain am-stack">
      {view.own.map(({ startsOn, weekly, revision }) => (
        <li>
          <strong>{say("standard.since", { day: showDay(startsOn, "medium") })}</strong>
          <div class="am-sub">{weekInShort(weekly) || say("hours.closed")}</div>
          {keeps && (
            <Dialog
              id={`cabut-${startsOn}`}
              title={say("hours.remove.title")}
              opener={say("hours.remove")}
              variant="quiet"
            >
              <p>{say("hours.remove.text")}</p>
              <Button
                action={`/jam-layanan/${view.unitId}/cabut`}
                idempotencyKey={newFormKey()}
                version={revision}
                hidden={{ startsOn }}
                variant="danger"
              >
                {say("hours.remove")}
              </Button>
            </Dialog>
          )}
        </li>
      ))}
    </ul>
  </Card>
);
