import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showNumber } from "#ui/locale.ts";
import { ConversionsCard } from "./conversions-card.tsx";
import type { CreditAccount } from "./credit-points.schema.ts";
import { GoalsCard } from "./goals-card.tsx";
import { OpeningsCard } from "./openings-card.tsx";
import type { CreditView } from "./read-credit-points.ts";

/** How far somebody is, in a picture, in figures and in words; then where every point comes from. */
export const CreditPointsPage = ({ view }: { view: CreditView }) => {
  const { account, isMine, name } = view;
  return (
    <>
      {!isMine && <Breadcrumb crumbs={[{ href: `/pegawai/${view.employeeId}`, label: name }]} />}
      <Heading
        eyebrow={view.positionTitle}
        title={isMine ? say("credit-points.title") : say("credit-points.title-of", { name })}
        lead={account ? leadOf(view, account) : undefined}
      />
      {account ? (
        <Columns aside={<Aside view={view} account={account} />}>
          <GoalsCard account={account} />
          <ConversionsCard account={account} employeeId={view.employeeId} />
        </Columns>
      ) : (
        <Card>
          <EmptyState
            title={say(`credit-points.none.${view.without ?? "not-functional"}`)}
            text={say(`credit-points.none.${view.without ?? "not-functional"}.text`)}
          />
        </Card>
      )}
    </>
  );
};

function leadOf({ grade }: CreditView, { total, level }: CreditAccount): string {
  return say("credit-points.lead", {
    total: showNumber(total),
    level: say(`rules.value.${level}`),
    grade: grade ?? "–",
  });
}

const Aside = ({ view, account }: { view: CreditView; account: CreditAccount }) => (
  <>
    <OpeningsCard view={view} />
    <Card title={say("evaluation.documents")}>
      <LinkButton variant="secondary" href={`/angka-kredit/${view.employeeId}/akumulasi.pdf`}>
        {say("credit-points.accumulation")}
      </LinkButton>
      <LinkButton variant="secondary" href={`/angka-kredit/${view.employeeId}/penetapan.pdf`}>
        {say("credit-points.determination")}
      </LinkButton>
    </Card>
    <BasisCard steps={basisOf(account)} />
  </>
);

/** The needs, and the article of every factor that was used, each once. */
function basisOf({ because, entries }: CreditAccount): Step[] {
  const used = entries.flatMap((entry) => entry.because.filter(({ rule }) => rule === "credit-coefficient"));
  const last = entries.at(-1)?.because ?? [];
  const steps = [...because, ...used, ...last];
  return steps.filter(
    (step, index) => steps.findIndex((other) => sentenceOf(other) === sentenceOf(step)) === index,
  );
}

function sentenceOf(step: Step): string {
  return explain(step).sentence;
}

const BasisCard = ({ steps }: { steps: readonly Step[] }) => (
  <Card title={say("credit-points.basis")}>
    {steps.map((step) => (
      <>
        <p>{sentenceOf(step)}</p>
        <LawArticle source={step.article} />
      </>
    ))}
    <p class="am-sub">{say("credit-points.months")}</p>
  </Card>
);
