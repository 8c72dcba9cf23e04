import { sendAnswer } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { noticeUnknown } from "../notice/notice.errors.ts";
import { printNotice } from "../notice/print-notice.ts";
import { ServiceCode } from "../standard/standard.schema.ts";
import { DesksPage } from "./desks.page.tsx";
import { FiguresPage } from "./figures.page.tsx";
import { ImprovementsPage } from "./improvements.page.tsx";
import { NoticePage, NoticesPage } from "./notice.page.tsx";
import { OfficesPage } from "./offices.page.tsx";
import { agencyIn } from "./portal-home.pages.tsx";
import { readDesks } from "./read-desks.ts";
import { readImprovements } from "./read-improvements.ts";
import { readNotice } from "./read-notice.ts";
import { readFigures, readOffices } from "./read-offices.ts";

const path = "/layanan/:agency{[0-9]+}";

/** The offices: where they are, what they promise, how they do. */
export function officePages(pages: Pages): void {
  pages.get(`${path}/kantor`, async (page) => {
    const found = await ask(page, readOffices, { agencyId: agencyIn(page) });
    const today = page.get("call").services.clock();
    return page.render(<OfficesPage {...found} now={today} />, { title: say("portal.kantor") });
  });

  pages.get(`${path}/angka`, async (page) => {
    const found = await ask(page, readFigures, { agencyId: agencyIn(page) });
    return page.render(<FiguresPage {...found} />, { title: say("portal.angka") });
  });

  pages.get(`${path}/perbaikan`, async (page) => {
    const found = await ask(page, readImprovements, { agencyId: agencyIn(page) });
    return page.render(<ImprovementsPage {...found} />, { title: say("portal.improved") });
  });

  pages.get(`${path}/survei`, async (page) => {
    const found = await ask(page, readDesks, { agencyId: agencyIn(page) });
    return page.render(
      <DesksPage {...found} service={ServiceCode.safeParse(page.req.query("layanan")).data} />,
      { title: say("portal.survey.where") },
    );
  });

  pages.get(`${path}/maklumat`, async (page) => {
    const found = await ask(page, readOffices, { agencyId: agencyIn(page) });
    return page.render(<NoticesPage {...found} />, { title: say("portal.maklumat") });
  });

  pages.get(`${path}/maklumat/:unitId`, async (page) => {
    const unitId = idIn(page, "unitId", noticeUnknown);
    const found = await ask(page, readNotice, { agencyId: agencyIn(page), unitId });
    return page.render(<NoticePage found={found} />, {
      title: say("notice.document.title", { unit: found.unitName }),
    });
  });

  pages.get(`${path}/maklumat/:unitId/pdf`, async (page) => {
    const unitId = idIn(page, "unitId", noticeUnknown);
    return sendAnswer(page, await ask(page, printNotice, { agencyId: agencyIn(page), unitId }));
  });
}
