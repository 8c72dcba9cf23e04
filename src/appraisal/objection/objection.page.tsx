import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { NextStep, type ObjectionProps } from "./next-step.tsx";
import { ratingsInWords, StateOf } from "./objection-words.tsx";
import type { ObjectionView } from "./read-objection.ts";
import { reviewerNamed, timelineOf } from "./timeline.ts";

/** One objection: where it stands and what comes next first, then what was said by whom. */
export const ObjectionPage = ({ view, attempt }: ObjectionProps) => {
  const { outline, texts } = view;
  const crumbs = [
    { href: "/keberatan", label: say("objection.list.title") },
    { href: `/evaluasi/${outline.evaluationId}`, label: intervalName(outline.interval) },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Heading
        eyebrow={say("objection.of", { interval: intervalName(outline.interval), year: outline.year })}
        title={say("objection.page.title", { name: outline.employeeName })}
      >
        <StateOf state={view.state} />
      </Heading>
      <Columns aside={<Aside view={view} />}>
        {view.outline.outcome && <DecisionCard view={view} />}
        <NextStep view={view} attempt={attempt} />
        {texts ? <Texts view={view} /> : <p class="am-sub">{say("objection.texts.not-yours")}</p>}
      </Columns>
    </>
  );
};

const Aside = ({ view }: { view: ObjectionView }) => {
  const { outline, filedBecause, today } = view;
  const { objectionId, lastDay } = outline;
  const received = filedBecause[0]?.inputs.receivedOn;
  const receivedOn = typeof received === "string" ? received : null;
  return (
    <>
      <Card title={say("objection.clocks")}>
        <Timeline events={timelineOf({ receivedOn, lastDay, today }, outline)} />
        {filedBecause[0] && <LawArticle source={filedBecause[0].article} />}
      </Card>
      <PeopleCard view={view} />
      {view.texts && (
        <Card title={say("evaluation.documents")}>
          <LinkButton variant="secondary" href={`/keberatan/${objectionId}/keberatan.pdf`}>
            {say("objection.document")}
          </LinkButton>
          {outline.outcome && (
            <LinkButton variant="secondary" href={`/keberatan/${objectionId}/putusan.pdf`}>
              {say("objection.decision.document")}
            </LinkButton>
          )}
        </Card>
      )}
    </>
  );
};

const PeopleCard = ({ view: { outline, texts } }: { view: ObjectionView }) => (
  <Card title={say("objection.people")}>
    <DefinitionList
      items={[
        { term: say("objection.author"), value: outline.employeeName },
        { term: say("objection.appraiser"), value: outline.appraiserName },
        { term: say("objection.reviewer"), value: reviewerNamed(outline) },
        { term: say("objection.rated"), value: ratingsInWords(outline.rated) },
      ]}
    />
    {outline.namedBy && (
      <p class="am-sub">
        {say("objection.named-by", { name: outline.namedBy })}
        {texts?.namingReason && ` “${texts.namingReason}”`}
      </p>
    )}
  </Card>
);

const DecisionCard = ({ view }: { view: ObjectionView }) => {
  const { outline, texts, decidedBecause, law } = view;
  const { outcome, decided, rated } = outline;
  if (!outcome || !decided) return null;
  return (
    <Card title={say(`objection.decided.${outcome}`, { rating: say(`rules.value.${decided.overall}`) })}>
      <p>
        {say(`objection.decided.${outcome}.text`, {
          before: ratingsInWords(rated),
          after: ratingsInWords(decided),
        })}
      </p>
      {texts?.decision && <Quote by={reviewerNamed(outline)}>{texts.decision}</Quote>}
      <Reasons steps={decidedBecause} />
      <p class="am-sub">{say("objection.final")}</p>
      <LawArticle source={law.decision} />
    </Card>
  );
};

const Reasons = ({ steps }: { steps: readonly Step[] }) => (
  <ol>
    {steps.map((step) => (
      <li>{explain(step).sentence}</li>
    ))}
  </ol>
);

const Texts = ({ view: { outline, texts } }: { view: ObjectionView }) => {
  if (!texts) return null;
  const { reasons, evidence, question, explanations } = texts;
  return (
    <Card title={say("objection.said")}>
      <Quote by={say("objection.said.reasons", { name: outline.employeeName })}>{reasons}</Quote>
      {evidence.map(({ evidenceId, title, url }) => (
        <p>
          <a href={url ?? `/keberatan/${outline.objectionId}/bukti/${evidenceId}`} rel="noreferrer">
            {title}
          </a>
        </p>
      ))}
      {question && (
        <Quote by={say("objection.said.question", { name: reviewerNamed(outline) })}>{question}</Quote>
      )}
      <Explanation name={outline.employeeName} body={explanations.employee} />
      <Explanation name={outline.appraiserName} body={explanations.appraiser} />
    </Card>
  );
};

const Explanation = ({ name, body }: { name: string; body: string | null }) =>
  body ? <Quote by={say("objection.said.explanation", { name })}>{body}</Quote> : null;
