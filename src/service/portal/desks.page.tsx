import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { OpenDesk } from "../survey/answer/desks-for-anybody.ts";
import { portalHref } from "./portal-href.ts";

type DesksPageProps = {
  agencyId: number;
  agency: string;
  desks: readonly OpenDesk[];
  service: string | undefined;
};

/** Where were you served? */
export const DesksPage = ({ agencyId, agency, desks, service }: DesksPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
    <Heading title={say("portal.survey.where")} lead={say("portal.survey.where.lead")} />
    <Card>
      {desks.length === 0 ? (
        <EmptyState title={say("portal.survey.none")} text={say("portal.survey.none.text")} />
      ) : (
        <ul class="am-plain am-services">
          {desks.map(({ code, place, unitName }) => (
            <li>
              <a href={portalHref(agencyId, `/survei/${code}`, service ? { layanan: service } : {})}>
                {unitName}
              </a>
              <span class="am-sub">{place}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  </>
);
