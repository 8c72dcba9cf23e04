import { drawnOnce } from "#ui/drawn-once.tsx";

/** The bridge over the river: two towers, the deck, the water. The name stands beside it, so it says nothing. */
export const Mark = () => (
  <svg class="am-mark" viewBox="0 0 32 26" width="32" height="26" aria-hidden="true" focusable="false">
    <path class="am-mark-bridge" d="M9 16V2.5M23 16V2.5M9 4.5h14M9 9h14" />
    <path class="am-mark-deck" d="M1 16h30" />
    <path class="am-mark-water" d="M2 21c3-3 6-3 9 0s6 3 9 0 6-3 10 0" />
  </svg>
);

/** The mark and the name, leading home. */
export const Brand = drawnOnce(({ href }: { href: string }) => (
  <a class="am-brand" href={href}>
    <Mark />
    <span>Ampera</span>
  </a>
));
