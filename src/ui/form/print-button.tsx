import { say } from "#platform/words/words.ts";

/** Opens the browser's print dialog; enhance.js shows it, since without JavaScript only the browser's own menu prints. */
export const PrintButton = () => (
  <button type="button" class="ds-button" data-variant="secondary" data-print="" hidden>
    {say("ui.print")}
  </button>
);
