import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import type { ServiceView } from "./read-service.ts";
import { standardLimits } from "./standard.schema.ts";

/** Rarer steps of who keeps a service: how it is found, and its end. */
export const KeepCards = ({ service, attempt }: { service: ServiceView; attempt: Attempt }) => {
  const { code, revision, searchWords } = service;
  const typed = fieldOf(attempt.entry, "searchWords");
  return (
    <>
      <Card title={say("standard.words")}>
        <Form action={`/standar/${code}/kata`} idempotencyKey={newFormKey()} version={revision}>
          <TextArea
            {...typed}
            value={typed.value ?? searchWords}
            label={say("standard.words.label")}
            hint={say("standard.words.hint")}
            maxlength={standardLimits.searchWords}
            optional
          />
          <Submit variant="secondary">{say("standard.words.save")}</Submit>
        </Form>
      </Card>
      <Card title={say("standard.end")}>
        {attempt.entry.values.retiredOn === undefined ? (
          <Dialog
            id="akhiri"
            title={say("standard.end.title")}
            opener={say("standard.end.open")}
            variant="quiet"
          >
            <EndForm service={service} entry={attempt.entry} />
          </Dialog>
        ) : (
          <EndForm service={service} entry={attempt.entry} />
        )}
      </Card>
    </>
  );
};

const EndForm = ({ service: { code, revision, today }, entry }: { service: ServiceView; entry: Entry }) => {
  const day = fieldOf(entry, "retiredOn");
  return (
    <>
      <p>{say("standard.end.text")}</p>
      <Form action={`/standar/${code}/akhiri`} idempotencyKey={newFormKey()} version={revision}>
        <DateField {...day} label={say("standard.end.day")} value={day.value ?? today} />
        <Submit variant="danger">{say("standard.end.open")}</Submit>
      </Form>
    </>
  );
};
