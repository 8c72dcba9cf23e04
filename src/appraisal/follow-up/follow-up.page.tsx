import { nameActing } from "#appraisal/name-acting.ts";
import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { YearRiver } from "#ui/chart/year-river.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { Step, Steps } from "#ui/layout/steps.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { ActionsCard } from "./actions-card.tsx";
import { codeName, deciderNamed, kindName, StateOf } from "./follow-up-words.tsx";
import { historyOf } from "./history.ts";
import { NextCard } from "./next-card.tsx";
import type { FollowUpView } from "./read-follow-up.ts";
import { stonesOf } from "./river.ts";

/** One follow-up: where it stands and what comes next first, then the plan, then what everybody said and did. */
export const FollowUpPage = ({ view }: { view: FollowUpView }) => {
  const { followUp, state, isPlan } = view;
  const { year, employeeName: name, kind } = followUp;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/tindak-lanjut?tahun=${year}`, label: say("follow-up.mine") }]} />
      <Heading
        eyebrow={say("follow-up.of-year", { year })}
        title={say("follow-up.page.title", { kind: kindName(kind), name })}
      >
        <StateOf of={followUp} state={state} />
      </Heading>
      {isPlan && <River view={view} />}
      <Columns first={<NextCard view={view} />} aside={<Aside view={view} />}>
        <ContentCard view={view} />
        {isPlan && <ActionsCard view={view} />}
        <AnswersCard view={view} />
        <Card title={say("follow-up.history")}>
          <Timeline events={historyOf(followUp)} />
        </Card>
      </Columns>
    </>
  );
};

const River = ({ view: { followUp, today } }: { view: FollowUpView }) =>
  followUp.startsOn && followUp.endsOn ? (
    <Card>
      <YearRiver
        id="tindak-lanjut"
        title={say("follow-up.river")}
        from={followUp.startsOn}
        to={followUp.endsOn}
        today={today}
        stones={stonesOf(followUp, today)}
      />
    </Card>
  ) : null;

const ContentCard = ({ view: { followUp } }: { view: FollowUpView }) => {
  const { content } = followUp;
  if (!content.goal) return null;
  return (
    <Card title={say(`follow-up.goal.${followUp.kind}`)}>
      <p>{content.goal}</p>
      {content.rewards.length > 0 && (
        <ul>
          {content.rewards.map((reward) => (
            <li>{codeName("reward", reward)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const AnswersCard = ({ view: { followUp, may } }: { view: FollowUpView }) => (
  <Card title={say("follow-up.answers", { name: followUp.employeeName })}>
    {followUp.answers.length === 0 && <p class="am-sub">{say("follow-up.answers.none")}</p>}
    {followUp.answers.map(({ body }) => (
      <Quote by={followUp.employeeName}>{body}</Quote>
    ))}
    {may.answer && (
      <LinkButton variant="secondary" href={`/tindak-lanjut/${followUp.followUpId}/jawab`}>
        {say("follow-up.answer")}
      </LinkButton>
    )}
  </Card>
);

/** Who decided, or who does as things stand today. */
function deciderOf({ followUp, decidesNow }: FollowUpView): string {
  const { decidedBy, decidedActingFor } = followUp;
  return decidesNow ? deciderNamed(decidesNow) : nameActing(decidedBy ?? "–", decidedActingFor);
}

const Aside = ({ view }: { view: FollowUpView }) => {
  const { followUp, term, decider, isPlan } = view;
  const steps = [...followUp.because, ...(isPlan ? term : []), ...decider];
  return (
    <>
      <Card title={say("follow-up.who")}>
        <DefinitionList
          items={[
            { term: say("follow-up.employee"), value: followUp.employeeName },
            { term: say("follow-up.opened-by"), value: followUp.openedBy },
            { term: say("follow-up.decider"), value: deciderOf(view) },
            { term: say("follow-up.rated"), value: ratingsInWords(followUp.rated) },
          ]}
        />
        <p>
          <a href={`/evaluasi/${followUp.evaluationId}`}>{say("follow-up.to-evaluation")}</a>
        </p>
        {followUp.submittedAt && (
          <p>
            <a href={`/tindak-lanjut/${followUp.followUpId}/tindak-lanjut.pdf`}>{say("follow-up.print")}</a>
          </p>
        )}
      </Card>
      <Card title={say("follow-up.why")}>
        <Steps>
          {steps.map((step) => (
            <Step title={explain(step).sentence}>
              <LawArticle source={step.article} />
            </Step>
          ))}
        </Steps>
      </Card>
    </>
  );
};
