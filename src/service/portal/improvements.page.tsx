import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Improved } from "./improved.tsx";
import type { Improvement } from "./improvements.ts";
import { portalHref } from "./portal-href.ts";

type ImprovementsPageProps = { agencyId: number; agency: string; improvements: readonly Improvement[] };

/** Does it help to say something? */
export const ImprovementsPage = ({ agencyId, agency, improvements }: ImprovementsPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: portalHref(agencyId), label: say("portal.title", { agency }) }]} />
    <Heading title={say("portal.improved")} lead={say("portal.improved.lead")} />
    <Card>
      <Improved improvements={improvements} />
    </Card>
  </>
);
