import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Step as StepItem, Steps } from "#ui/layout/steps.tsx";
import { showInstant } from "#ui/locale.ts";
import { Proof } from "./proof.tsx";
import type { RecordView } from "./record.schema.ts";
import { recordHref } from "./record-tabs.tsx";
import { doerInWords, factsInWords, kindInWords } from "./record-words.ts";
import { subjectHref } from "./subject-href.ts";

/** One record: what, when, by whom, and why as it was decided then. */
export const RecordPage = ({ record }: { record: RecordView }) => (
  <>
    <Heading
      eyebrow={showInstant(record.happenedAt)}
      title={kindInWords(record.kind)}
      lead={doerInWords(record)}
    />
    <FactsCard record={record} />
    <ReasonsCard record={record} />
    <Proof record={record} />
    {record.person && (
      <p>
        <a class="ds-link" href={recordHref("/catatan", record.person)}>
          {record.person.isOwn ? say("record.back") : say("record.back-of", { name: record.person.name })}
        </a>
      </p>
    )}
  </>
);

const FactsCard = ({ record }: { record: RecordView }) => {
  const { person, isUnnamed } = record;
  const items = [
    ...(person ? [{ term: say("record.about"), value: person.name }] : []),
    ...factsInWords(record),
  ];
  const href = isUnnamed ? null : subjectHref(record);
  return (
    <Card title={say("record.facts")}>
      {items.length > 0 && <DefinitionList items={items} />}
      {isUnnamed && <p class="am-sub">{say("record.unnamed.text")}</p>}
      {href && (
        <p>
          <a class="ds-link" href={href}>
            {say("record.open-subject")}
          </a>
        </p>
      )}
    </Card>
  );
};

const ReasonsCard = ({ record: { because, eventId } }: { record: RecordView }) =>
  because.length > 0 && (
    <Card id="mengapa" title={say("record.reasons")} lead={say("record.reasons.lead")}>
      <Steps>
        {because.map((step) => (
          <Reason step={step} />
        ))}
      </Steps>
      <p>
        <a class="ds-link" href={`/catatan/${eventId}/aturan`}>
          {say("record.then-and-now")}
        </a>
      </p>
    </Card>
  );

const Reason = ({ step }: { step: Step }) => (
  <StepItem title={explain(step).sentence}>
    <LawArticle source={step.article} />
  </StepItem>
);
