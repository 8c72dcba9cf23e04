import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { showDay } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import type { Counter } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";
import type { NoticeView } from "./read-notice.ts";

type NoticesPageProps = { agencyId: number; agency: string; counters: readonly Counter[] };

/** Whose promise do you want to read? */
export const NoticesPage = ({ agencyId, agency, counters }: NoticesPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
    <Heading title={say("portal.maklumat")} lead={say("portal.maklumat.text")} />
    <Tiles
      tiles={counters.map(({ unitId, name }) => ({
        href: portalHref(agencyId, `/maklumat/${unitId}`),
        title: name,
      }))}
    />
  </>
);

/** What does this office promise? */
export const NoticePage = ({ found }: { found: NoticeView }) => {
  const { agencyId, agency, unitId, unitName, promise, source, since, head, standards } = found;
  const signer = head ? `${head.name}, ${head.title}` : say("notice.vacant", { unit: unitName });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: portalHref(agencyId), label: say("portal.title", { agency }) },
          { href: portalHref(agencyId, "/maklumat"), label: say("portal.maklumat") },
        ]}
      />
      <Heading title={say("notice.document.title", { unit: unitName })}>
        <LinkButton href={`/layanan/${agencyId}/maklumat/${unitId}/pdf`}>{say("notice.pdf")}</LinkButton>
      </Heading>
      <Card>
        <Quote by={signer}>{promise}</Quote>
        <Table
          caption={say("notice.services", { day: showDay(since) })}
          columns={[
            {
              head: say("standard.service"),
              cell: ({ code, name }: NoticeView["standards"][number]) => (
                <a class="ds-link" href={portalHref(agencyId, `/standar/${code}`)}>
                  {name}
                </a>
              ),
            },
            { head: say("standard.time"), cell: ({ time }) => timeInWords(time) },
            { head: say("standard.fee"), cell: ({ feeRupiah }) => feeInWords(feeRupiah) },
          ]}
          rows={standards}
          address={{ path: "", query: {} }}
        />
        <LawArticle source={source} />
      </Card>
    </>
  );
};
