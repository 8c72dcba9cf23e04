import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Group } from "#ui/layout/group.tsx";
import { componentName } from "./component-name.ts";
import type { ServiceView } from "./read-service.ts";
import type { Standard } from "./standard.schema.ts";

type DraftCardProps = { service: ServiceView; keeps: boolean; law: Law; entry: Entry };

/** The next version: begun, written until nothing is missing, published. */
export const DraftCard = ({ service, keeps, law, entry }: DraftCardProps) => {
  const draft = service.versions.find(({ publishedAt }) => publishedAt === null);
  if (!keeps || service.retiredOn !== null) return null;
  if (!draft) return <BeginCard code={service.code} />;
  return (
    <Card title={say("standard.draft-of", { version: draft.version })}>
      {service.missing.length > 0 ? (
        <>
          <p>{say("standard.missing", { count: service.missing.length })}</p>
          <ul class="am-bullets">
            {service.missing.map((code) => (
              <li>{componentName(code, law)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say("standard.whole")}</p>
      )}
      <ActionBar>
        {service.missing.length === 0 && <Publish service={service} draft={draft} entry={entry} />}
        <LinkButton
          href={`/standar/${service.code}/konsep`}
          variant={service.missing.length > 0 ? "primary" : "secondary"}
        >
          {say("standard.go-on")}
        </LinkButton>
        {service.versions.length > 1 && <Discard code={service.code} draft={draft} />}
      </ActionBar>
    </Card>
  );
};

const BeginCard = ({ code }: { code: string }) => (
  <Card title={say("standard.next")} lead={say("standard.next.text")}>
    <Button action={`/standar/${code}/konsep/baru`} idempotencyKey={newFormKey()} variant="secondary">
      {say("standard.begin")}
    </Button>
  </Card>
);

type PublishProps = { service: ServiceView; draft: Standard; entry: Entry };

/** Asked in a dialog; a day that was refused is asked again in place, where its fault can be seen. */
const Publish = (props: PublishProps) =>
  props.entry.values.holdsFrom === undefined ? (
    <Dialog id="terbitkan" title={say("standard.publish.title")} opener={say("standard.publish")}>
      <PublishForm {...props} />
    </Dialog>
  ) : (
    <Group title={say("standard.publish.title")}>
      <PublishForm {...props} />
    </Group>
  );

const PublishForm = ({ service, draft, entry }: PublishProps) => {
  const day = fieldOf(entry, "holdsFrom");
  return (
    <>
      <p>{say("standard.publish.text")}</p>
      <Form
        action={`/standar/${service.code}/terbitan`}
        idempotencyKey={newFormKey()}
        version={draft.revision}
        hidden={{ version: String(draft.version) }}
      >
        <DateField {...day} label={say("standard.holds-from")} value={day.value ?? service.today} />
        <Submit>{say("standard.publish")}</Submit>
      </Form>
    </>
  );
};

const Discard = ({ code, draft }: { code: string; draft: Standard }) => (
  <Dialog id="buang" title={say("standard.discard.title")} opener={say("standard.discard")} variant="quiet">
    <p>{say("standard.discard.text")}</p>
    <Button
      action={`/standar/${code}/konsep/buang`}
      idempotencyKey={newFormKey()}
      version={draft.revision}
      hidden={{ version: String(draft.version) }}
      variant="danger"
    >
      {say("standard.discard")}
    </Button>
  </Dialog>
);
