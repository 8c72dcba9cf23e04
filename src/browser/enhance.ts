/**
 * Small comforts for every page; nothing needs them. Each looks for an attribute that the kit in src/ui sets:
 * data-copy, data-guard, data-grow, data-menu, data-print, data-refresh-seconds, and dialogs opened by a link.
 */
import { copyFields } from "./enhance/copy.ts";
import { openDialogs } from "./enhance/dialogs.ts";
import { guardDirtyForms, sendOnce } from "./enhance/forms.ts";
import { growTextAreas } from "./enhance/grow.ts";
import { closeMenus } from "./enhance/menus.ts";
import { printPages } from "./enhance/print.ts";
import { followProgress } from "./enhance/progress.ts";

sendOnce();
guardDirtyForms();
growTextAreas();
closeMenus();
openDialogs();
followProgress();
copyFields();
printPages();
