import { explain } from "#platform/law/explain.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { isDay } from "#rules/day.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showList, showNumber } from "#ui/locale.ts";
import { kindInWords } from "./record-words.ts";
import type { Known, StepCompared, ThenAndNow } from "./then-and-now.ts";

/** One question: would the rule of today come to something else than the rule of then? */
export const ThenAndNowPage = ({ of }: { of: ThenAndNow }) => (
  <>
    <Breadcrumb crumbs={[{ href: `/catatan/${of.record.eventId}`, label: kindInWords(of.record.kind) }]} />
    <Heading
      eyebrow={kindInWords(of.record.kind)}
      title={say("then-now.title")}
      lead={say("then-now.lead", { decidedOn: of.decidedOn })}
    />
    <Answer steps={of.steps} />
    {of.steps.map((compared) => (
      <StepCard compared={compared} decidedOn={of.decidedOn} today={of.today} />
    ))}
    <p class="am-sub">{say("then-now.people-decide")}</p>
  </>
);

/** The whole in one sentence. */
const Answer = ({ steps }: { steps: readonly StepCompared[] }) => {
  if (steps.length === 0) return <Notice tone="info">{say("then-now.no-reasons")}</Notice>;
  const [differing, moved] = [steps.filter(({ differs }) => differs), steps.filter(({ isMoved }) => isMoved)];
  const unasked = steps.filter(({ knownThen, knownNow }) => knownThen === null && knownNow === null);
  return (
    <>
      {differing.length > 0 && (
        <Notice tone="warning">{say("then-now.differs", { count: differing.length })}</Notice>
      )}
      {differing.length === 0 && moved.length > 0 && (
        <Notice tone="info">{say("then-now.moved", { count: moved.length })}</Notice>
      )}
      {moved.length === 0 && unasked.length < steps.length && (
        <Notice tone="success">{say("then-now.same")}</Notice>
      )}
      {unasked.length > 0 && (
        <Notice tone="info">{say("then-now.unasked", { count: unasked.length, all: steps.length })}</Notice>
      )}
    </>
  );
};

type StepCardProps = { compared: StepCompared; decidedOn: string; today: string };

/** One step: what was recorded, and the two readings of its rule beside each other. */
export const StepCard = ({ compared, decidedOn, today }: StepCardProps) => {
  const { step, on, knownThen, knownNow } = compared;
  return (
    <Card title={explain(step).sentence}>
      {on !== null && <p class="am-sub">{say("then-now.law-of", { on })}</p>}
      {knownThen === null && knownNow === null ? (
        <>
          <p>{say(on === null ? "then-now.no-day" : "then-now.no-rule")}</p>
          <LawArticle source={step.article} />
        </>
      ) : (
        <Grid>
          <KnownPart title={say("then-now.then", { day: decidedOn })} rule={step.rule} known={knownThen} />
          <KnownPart title={say("then-now.now", { day: today })} rule={step.rule} known={knownNow} />
        </Grid>
      )}
      <OutcomeLine compared={compared} />
    </Card>
  );
};

type KnownPartProps = { title: string; rule: string; known: Known | null };

const KnownPart = ({ title, rule, known }: KnownPartProps) => (
  <section>
    <h3>{title}</h3>
    {known === null ? (
      <p>{say("then-now.nothing")}</p>
    ) : (
      <>
        <DefinitionList items={itemsOf(rule, known)} />
        <LawArticle source={known.article} />
      </>
    )}
  </section>
);

function itemsOf(
  rule: string,
  { value, inputs, outcome, from, publishedOn, article }: Known,
): { term: string; value: string }[] {
  const said = explain({ rule, article, inputs, outcome }).sentence;
  return [
    ...(value.length > 0
      ? [{ term: say("then-now.value"), value: showList(value.map(codeInWords), "and") }]
      : []),
    { term: say("then-now.outcome"), value: said },
    { term: say("then-now.from"), value: showDay(from) },
    { term: say("then-now.published"), value: showDay(publishedOn) },
  ];
}

/** Whether this step would come out otherwise; nothing where it was not asked again. */
const OutcomeLine = ({ compared: { knownThen, knownNow, isMoved, differs } }: { compared: StepCompared }) => {
  if (!knownThen && !knownNow) return null;
  const same = isMoved ? "then-now.step.moved" : "then-now.step.same";
  return <p class="am-strong">{say(differs ? "then-now.step.differs" : same)}</p>;
};

/** A code of the rules, a day or a number, as it is said. */
export function codeInWords(value: string | number): string {
  if (typeof value === "number") return showNumber(value);
  if (isDay(value)) return showDay(value);
  const key = `rules.value.${value}`;
  const words = sayIfKnown(key);
  return words === key ? value : words;
}
