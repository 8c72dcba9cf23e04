import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { kindName } from "./follow-up-words.tsx";
import { KindsCell } from "./kinds-cell.tsx";
import { type RatedPerson, waitingKinds } from "./rated-person.ts";

type RatingProps = { person: RatedPerson; mayPropose: boolean; attempt: Attempt };

/** What may follow from one rating, why, and the way to propose it or to say why not. */
export const FollowUpsOfRatingPage = ({ person, mayPropose, attempt }: RatingProps) => {
  const { employeeName: name, year, evaluationId, rated, kinds, followUps } = person;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: `/tindak-lanjut?tahun=${year}`, label: say("follow-up.mine") }]} />
      <Heading
        eyebrow={say("follow-up.of-year", { year })}
        title={say("follow-up.rating.title", { name })}
        lead={ratingsInWords(rated)}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Notice tone="info">{say("follow-up.rating.person-decides")}</Notice>
      {kinds.length + followUps.length > 0 ? (
        <Card title={say("follow-up.rating.stands")}>
          <KindsCell person={person} writes={mayPropose} />
        </Card>
      ) : (
        <EmptyState title={say("follow-up.rating.none")} text={say("follow-up.rating.none.text")} />
      )}
      {waitingKinds(person).map((kind) => (
        <KindCard kind={kind} person={person} mayPropose={mayPropose} />
      ))}
      <p>
        <a href={`/evaluasi/${evaluationId}`}>{say("follow-up.to-evaluation")}</a>
      </p>
    </div>
  );
};

type KindProps = { kind: FollowUpKind; person: RatedPerson; mayPropose: boolean };

const KindCard = ({ kind, person: { because, evaluationId }, mayPropose }: KindProps) => {
  const path = `/evaluasi/${evaluationId}/tindak-lanjut`;
  return (
    <Card title={kindName(kind)} lead={say(`follow-up.kind.${kind}.text`)}>
      {because
        .filter(({ outcome }) => outcome === kind)
        .map((step) => (
          <>
            <p>{explain(step).sentence}</p>
            <LawArticle source={step.article} />
          </>
        ))}
      {mayPropose && (
        <ActionBar>
          <Button action={path} hidden={{ kind }} idempotencyKey={newFormKey()} variant="secondary">
            {say("follow-up.propose")}
          </Button>
          <LinkButton href={`${path}/${kind}/tidak`} variant="quiet">
            {say("follow-up.pass")}
          </LinkButton>
        </ActionBar>
      )}
    </Card>
  );
};

type PassProps = { person: RatedPerson; kind: FollowUpKind; attempt: Attempt };

/** Nothing of a kind is proposed, and why. */
export const PassRatingPage = ({ person, kind, attempt }: PassProps) => {
  const path = `/evaluasi/${person.evaluationId}/tindak-lanjut`;
  return (
    <div class="am-narrow">
      <Breadcrumb
        crumbs={[{ href: path, label: say("follow-up.rating.title", { name: person.employeeName }) }]}
      />
      <Heading
        title={say("follow-up.pass.title", { kind: kindName(kind) })}
        lead={say("follow-up.pass.lead")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${path}/${kind}/tidak`} guarded idempotencyKey={newFormKey()}>
          <TextArea {...fieldOf(attempt.entry, "reason")} label={say("follow-up.reason")} maxlength={2000} />
          <ActionBar>
            <Submit>{say("follow-up.pass.send")}</Submit>
            <LinkButton href={path} variant="quiet">
              {say("follow-up.not-now")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};
