import { say } from "#platform/words/words.ts";
import { type Address, hrefWith } from "./address.ts";

/** Where the neighbouring pages begin: opaque keys, sent back as `?after=` and `?before=`; null at either end. */
export type Paging = {
  readonly next: string | null;
  readonly previous: string | null;
  /** "1–30 dari 118": made by the page, which knows what it counts. */
  readonly words?: string | undefined;
};

/** Previous and next. No page numbers: rows come and go, a key stays where it is. */
export const Pager = ({ address, paging }: { address: Address; paging: Paging }) =>
  paging.next === null && paging.previous === null && !paging.words ? null : (
    <nav class="am-pager" aria-label={say("ui.pager.label")}>
      {paging.previous !== null && (
        <a
          class="ds-button"
          data-variant="secondary"
          rel="prev"
          href={hrefWith(address, { before: paging.previous, after: null })}
        >
          {say("ui.pager.previous")}
        </a>
      )}
      {paging.words && <span class="am-sub">{paging.words}</span>}
      {paging.next !== null && (
        <a
          class="ds-button"
          data-variant="secondary"
          rel="next"
          href={hrefWith(address, { after: paging.next, before: null })}
        >
          {say("ui.pager.next")}
        </a>
      )}
    </nav>
  );
