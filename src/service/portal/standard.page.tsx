import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { ToldList } from "#ui/layout/told-list.tsx";
import { showDay, showList } from "#ui/locale.ts";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import { ClosedDays } from "./closed-days.tsx";
import { CounterList } from "./counter-list.tsx";
import { portalHref } from "./portal-href.ts";
import type { PublicStandardView } from "./read-public-standard.ts";
import { realityInWords } from "./service-card.tsx";
import { officialLang, ServiceName } from "./service-name.tsx";

/** What do I bring, how long does it take, where do I go? */
export const PublicStandardPage = ({ found }: { found: PublicStandardView }) => {
  const { agencyId, agency, standard, next, retiredOn, counters, closed, today } = found;
  return (
    <>
      <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
      <Heading
        title={<ServiceName service={standard} />}
        lead={`${timeInWords(standard.time)} · ${feeInWords(standard.feeRupiah)}`}
      />
      {officialLang() && <Notice tone="info">{say("portal.official-language")}</Notice>}
      {retiredOn && <Notice tone="warning">{say("portal.ends", { day: showDay(retiredOn) })}</Notice>}
      {next && <Coming next={next} standard={standard} />}
      <Columns
        aside={
          <>
            <Card title={say("portal.where")} id="loket">
              <CounterList agencyId={agencyId} counters={counters} today={today} />
            </Card>
            <ClosedDays closed={closed} />
          </>
        }
      >
        <Bring found={found} />
        <Promised found={found} />
        <Rest found={found} />
      </Columns>
    </>
  );
};

type ComingProps = { next: PublicStandardView["standard"]; standard: PublicStandardView["standard"] };

/** What changes on which day, so that nobody comes with yesterday's papers. */
const Coming = ({ next, standard }: ComingProps) => {
  const day = showDay(next.holdsFrom ?? "");
  const promise = `${timeInWords(next.time)} · ${feeInWords(next.feeRupiah)}`;
  const papers = next.requirements.map(({ label }) => label);
  const isSame = papers.join("\n") === standard.requirements.map(({ label }) => label).join("\n");
  return (
    <Notice tone="info" title={say("portal.coming", { day })}>
      <p>{say("portal.coming.promise", { promise })}</p>
      <p>
        {isSame
          ? say("portal.coming.same-papers")
          : say("portal.coming.papers", { papers: showList(papers, "and") })}
      </p>
    </Notice>
  );
};

const Bring = ({ found: { standard } }: { found: PublicStandardView }) => (
  <Card title={say("portal.bring")}>
    <ul class="am-bullets" lang={officialLang()}>
      {standard.requirements.map(({ label }) => (
        <li>{label}</li>
      ))}
    </ul>
  </Card>
);

const Promised = ({ found }: { found: PublicStandardView }) => {
  const { agencyId, standard, reality } = found;
  const words = standard.components.time;
  return (
    <Card title={say("portal.steps")}>
      <ol class="am-plain-numbered" lang={officialLang()}>
        {standard.steps.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ol>
      <DefinitionList
        items={[
          { term: say("standard.time"), value: <Time standard={standard} words={words} /> },
          ...(reality ? [{ term: say("portal.reality"), value: realityInWords(reality) }] : []),
          { term: say("standard.fee"), value: feeInWords(standard.feeRupiah) },
        ]}
      />
      <ActionBar>
        <LinkButton href={portalHref(agencyId, "/antrean")}>{say("portal.take-number")}</LinkButton>
        <LinkButton href={portalHref(agencyId, "/survei", { layanan: standard.code })} variant="secondary">
          {say("portal.survey")}
        </LinkButton>
        <LinkButton href={portalHref(agencyId, "/pengaduan", { layanan: standard.code })} variant="quiet">
          {say("portal.complaint")}
        </LinkButton>
      </ActionBar>
    </Card>
  );
};

type TimeProps = { standard: PublicStandardView["standard"]; words: string | undefined };

const Time = ({ standard, words }: TimeProps) => (
  <>
    {timeInWords(standard.time)}
    {words && <span lang={officialLang()}>{`. ${words}`}</span>}
  </>
);

/** The components that few ask for, all the same to be read by anybody. */
const Rest = ({ found: { components, source, standard } }: { found: PublicStandardView }) => (
  <Card title={say("portal.rest")}>
    <details>
      <summary>{say("portal.rest.open")}</summary>
      <ToldList
        items={components
          .filter(({ code, words }) => words !== "" && code !== "time")
          .map(({ name, words }) => ({ term: name, value: <Told words={words} /> }))}
      />
      <LawArticle source={source} />
    </details>
    <p class="am-sub">
      {say("standard.document.holds", { version: standard.version, day: showDay(standard.holdsFrom ?? "") })}
    </p>
  </Card>
);

const Told = ({ words }: { words: string }) => (
  <div lang={officialLang()}>
    <Paragraphs text={words} />
  </div>
);
