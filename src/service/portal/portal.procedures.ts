import { printNotice } from "../notice/print-notice.ts";
import { readDesks } from "./read-desks.ts";
import { readImprovements } from "./read-improvements.ts";
import { readNotice } from "./read-notice.ts";
import { readFigures, readOffices } from "./read-offices.ts";
import { readPortal } from "./read-portal.ts";
import { readPublicStandard } from "./read-public-standard.ts";

/** What anybody may ask of an agency's services. */
export const portalProcedures = {
  read: readPortal,
  standard: readPublicStandard,
  offices: readOffices,
  figures: readFigures,
  improvements: readImprovements,
  desks: readDesks,
  notice: readNotice,
  printNotice,
};
