import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Tiles } from "#ui/layout/tiles.tsx";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import { Improved } from "./improved.tsx";
import { portalHref } from "./portal-href.ts";
import type { PortalView } from "./read-portal.ts";
import { ServiceCardView } from "./service-card.tsx";
import { ServiceName } from "./service-name.tsx";

/** Four ways in and everything that there is; whoever searched sees first what was found. */
export const PortalPage = ({ found }: { found: PortalView }) => {
  const isSearch = found.search !== "";
  return (
    <>
      {!isSearch && <WaysIn found={found} />}
      <Columns aside={<Aside found={found} />}>
        {isSearch && <Found found={found} />}
        {isSearch && <WaysIn found={found} />}
        <AllServices found={found} />
      </Columns>
    </>
  );
};

const WaysIn = ({ found: { agencyId, waiting } }: { found: PortalView }) => (
  <Tiles
    tiles={[
      {
        href: portalHref(agencyId, "/status"),
        title: say("portal.status"),
        text: say("portal.status.text"),
      },
      {
        href: portalHref(agencyId, "/antrean"),
        title: say("portal.queue"),
        text: say("portal.queue.text", { count: waiting.people, offices: waiting.offices }),
      },
      {
        href: portalHref(agencyId, "/survei"),
        title: say("portal.survey"),
        text: say("portal.survey.text"),
      },
      {
        href: portalHref(agencyId, "/pengaduan"),
        title: say("portal.complaint"),
        text: say("portal.complaint.text"),
      },
    ]}
  />
);

const Found = ({ found }: { found: PortalView }) => {
  const { found: cards, search, agencyId } = found;
  if (cards.length === 0)
    return (
      <Card>
        <EmptyState title={say("portal.nothing", { search })} text={say("portal.nothing.text")} />
      </Card>
    );
  return (
    <>
      {cards.map((card) => (
        <ServiceCardView card={card} agencyId={agencyId} />
      ))}
    </>
  );
};

const AllServices = ({ found: { all, agencyId } }: { found: PortalView }) => (
  <Card title={say("portal.all", { count: all.length })} id="semua">
    <ul class="am-plain am-services">
      {all.map(({ code, standard, units }) => (
        <li>
          <a href={portalHref(agencyId, `/standar/${code}`)}>
            <ServiceName service={standard} />
          </a>
          <span class="am-sub">
            {timeInWords(standard.time)} · {feeInWords(standard.feeRupiah)} ·{" "}
            {say("portal.offices-count", { count: units })}
          </span>
        </li>
      ))}
    </ul>
  </Card>
);

const Aside = ({ found: { agencyId, improvements } }: { found: PortalView }) => (
  <>
    {improvements.length > 0 && (
      <Card title={say("portal.improved")}>
        <Improved improvements={improvements} />
        <p>
          <a class="ds-link" href={portalHref(agencyId, "/perbaikan")}>
            {say("portal.improved.all")}
          </a>
        </p>
      </Card>
    )}
    <Card title={say("portal.more")}>
      <ul class="am-plain am-services">
        {(["kantor", "angka", "maklumat"] as const).map((page) => (
          <li>
            <a href={portalHref(agencyId, `/${page}`)}>{say(`portal.${page}`)}</a>
            <span class="am-sub">{say(`portal.${page}.text`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  </>
);
