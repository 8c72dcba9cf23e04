import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import type { Colleague } from "./colleagues.ts";
import type { Question } from "./request/asked-of-me.ts";

type ColleaguesProps = {
  colleagues: readonly Colleague[];
  thisYear: number;
  questions: readonly Question[];
  /** The person's own plan of this year, where one is agreed. */
  ownPlanId: string | null;
  maySet: boolean;
};

export const ColleaguesPage = (props: ColleaguesProps) => (
  <>
    <Heading title={say("feedback.title")} lead={say("feedback.title.lead")} />
    <Columns
      first={<QuestionsCard questions={props.questions} />}
      aside={<Ways ownPlanId={props.ownPlanId} maySet={props.maySet} />}
    >
      <Card>
        {props.colleagues.length === 0 && (
          <EmptyState title={say("feedback.nobody")} text={say("feedback.nobody.text")} />
        )}
        <ul class="am-plain">
          {props.colleagues.map((colleague) => (
            <ColleagueLine colleague={colleague} thisYear={props.thisYear} />
          ))}
        </ul>
      </Card>
    </Columns>
  </>
);

const ColleagueLine = ({ colleague, thisYear }: { colleague: Colleague; thisYear: number }) => (
  <li>
    <p>
      <strong>{colleague.name}</strong>{" "}
      <span class="am-sub">{`${colleague.positionTitle} · ${say(`feedback.relation.${colleague.relation}`)}`}</span>
    </p>
    {colleague.plans.length === 0 && <span class="am-sub">{say("feedback.no-plan")}</span>}
    {colleague.plans.map(({ planId, year }) => (
      <LinkButton variant="secondary" href={`/rencana/${planId}/umpan-balik`}>
        {year === thisYear ? say("feedback.give") : say("feedback.give-for", { year })}
        <span class="ds-sr-only">{` ${colleague.name}`}</span>
      </LinkButton>
    ))}
  </li>
);

/** What others want to know from me: answered, or declined with one press. */
const QuestionsCard = ({ questions }: { questions: readonly Question[] }) => (
  <Card title={say("feedback.asked-of-me")}>
    {questions.length === 0 && <p class="am-sub">{say("feedback.asked-of-me.none")}</p>}
    {questions.map((question) => (
      <Group
        title={say("feedback.asked-about", { name: question.about })}
        lead={say("feedback.asked-by", { name: question.askedBy, day: showDay(question.dueOn) })}
      >
        {question.isLate && <StateTag state="late" />}
        <p>{question.question}</p>
        <ActionBar>
          <LinkButton
            href={`/rencana/${question.planId}/umpan-balik?permintaan=${question.requestId}`}
            variant="secondary"
          >
            {say("feedback.answer")}
            <span class="ds-sr-only">{` ${question.about}`}</span>
          </LinkButton>
          <Button
            action={`/umpan-balik/permintaan/${question.requestId}/tolak`}
            variant="quiet"
            idempotencyKey={newFormKey()}
          >
            {say("feedback.decline")}
            <span class="ds-sr-only">{` ${question.about}`}</span>
          </Button>
        </ActionBar>
      </Group>
    ))}
  </Card>
);

const Ways = ({ ownPlanId, maySet }: Pick<ColleaguesProps, "ownPlanId" | "maySet">) => (
  <Card title={say("feedback.ways")}>
    <ul>
      {ownPlanId && (
        <>
          <Way href={`/rencana/${ownPlanId}/umpan-balik/terdengar`} label={say("feedback.heard.link")} />
          <Way href={`/rencana/${ownPlanId}/umpan-balik/minta`} label={say("feedback.ask.link")} />
          <Way href={`/rencana/${ownPlanId}/umpan-balik/tautan`} label={say("feedback.links.link")} />
        </>
      )}
      <Way href="/umpan-balik/diberikan" label={say("feedback.given.link")} />
      <Way href="/putaran" label={say("round.list.link")} />
      {maySet && <Way href="/umpan-balik/aturan" label={say("feedback.setting.link")} />}
    </ul>
  </Card>
);

const Way = ({ href, label }: { href: string; label: string }) => (
  <li>
    <a href={href}>{label}</a>
  </li>
);
