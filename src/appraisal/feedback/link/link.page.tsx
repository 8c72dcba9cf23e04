import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { CopyField } from "#ui/form/copy-field.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import type { Link } from "./links-of-plan.ts";

export type Linkable = {
  planId: string;
  name: string;
  isOwner: boolean;
  leads: string | null;
  links: readonly Link[];
};

/** Public addresses for service users, and a form for another one. */
export const LinksPage = ({ plan, attempt, today }: { plan: Linkable; attempt: Attempt; today: string }) => (
  <>
    <Heading
      title={say(plan.isOwner ? "feedback.links.title" : "feedback.links.title-for", { name: plan.name })}
      lead={say("feedback.links.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<NewLink plan={plan} attempt={attempt} today={today} />}>
      <Card title={say("feedback.links.all")}>
        {plan.links.length === 0 && (
          <EmptyState title={say("feedback.links.none")} text={say("feedback.links.none.text")} />
        )}
        <ul class="am-plain">
          {plan.links.map((link) => (
            <LinkLine plan={plan} link={link} />
          ))}
        </ul>
      </Card>
    </Columns>
  </>
);

const looks: Record<Link["state"], State> = { open: "going", expired: "closed", ended: "closed" };

const LinkLine = ({ plan: { planId, name, leads }, link }: { plan: Linkable; link: Link }) => (
  <li>
    <p>
      <strong>{link.place}</strong>{" "}
      <StateTag state={looks[link.state]}>{say(`feedback.link.${link.state}`)}</StateTag>
    </p>
    <p class="am-sub">
      {say("feedback.link.line", {
        about: link.about === "unit" ? (leads ?? "–") : name,
        day: showDay(link.expiresOn),
        count: link.said,
      })}
    </p>
    {link.state === "open" && (
      <ActionBar>
        <LinkButton href={`/rencana/${planId}/umpan-balik/tautan/${link.linkId}`} variant="secondary">
          {say("feedback.link.print")}
          <span class="ds-sr-only">{` ${link.place}`}</span>
        </LinkButton>
        <Button
          action={`/rencana/${planId}/umpan-balik/tautan/${link.linkId}/tutup`}
          variant="quiet"
          idempotencyKey={newFormKey()}
        >
          {say("feedback.link.end")}
          <span class="ds-sr-only">{` ${link.place}`}</span>
        </Button>
      </ActionBar>
    )}
  </li>
);

const NewLink = ({ plan, attempt, today }: { plan: Linkable; attempt: Attempt; today: string }) => (
  <Card title={say("feedback.link.new")}>
    <Form action={`/rencana/${plan.planId}/umpan-balik/tautan`} idempotencyKey={newFormKey()}>
      {plan.leads && (
        <Radios
          {...fieldOf(attempt.entry, "about")}
          label={say("feedback.link.about")}
          options={[
            { value: "unit", label: plan.leads },
            { value: "person", label: plan.name },
          ]}
        />
      )}
      <TextField
        {...fieldOf(attempt.entry, "place")}
        label={say("feedback.link.place")}
        hint={say("feedback.link.place.hint")}
        maxlength={120}
      />
      <DateField {...fieldOf(attempt.entry, "expiresOn")} label={say("feedback.link.expires")} min={today} />
      <Submit>{say("feedback.link.make")}</Submit>
    </Form>
  </Card>
);

/** To be printed and put on the counter. */
export const LinkPage = ({ plan, link }: { plan: Linkable; link: Link }) => (
  <div class="am-narrow">
    <Breadcrumb
      crumbs={[{ href: `/rencana/${plan.planId}/umpan-balik/tautan`, label: say("feedback.links.link") }]}
    />
    <Heading
      eyebrow={link.place}
      title={say("feedback.link.poster")}
      lead={say("feedback.link.poster.lead", { day: showDay(link.expiresOn) })}
    />
    <Card>
      <QrPicture text={link.url} label={say("feedback.link.qr")} />
      <CopyField name="url" label={say("feedback.link.address")} value={link.url} />
      <p class="am-sub">{say("feedback.link.poster.note")}</p>
    </Card>
  </div>
);
