import { say } from "#platform/words/words.ts";

export type Crumb = { href: string; label: string };

/** The way back up. The page itself is not in it: its heading says where one is. */
export const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav class="am-crumbs" aria-label={say("ui.breadcrumb.label")}>
    <ol>
      {crumbs.map((crumb) => (
        <li>
          <a class="ds-link" href={crumb.href}>
            {crumb.label}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
