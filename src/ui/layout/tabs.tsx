import type { Child } from "hono/jsx";

export type Tab = { href: string; label: Child; current?: boolean | undefined };

/** Sides of one thing, each with its own address: links, so that they can be shared, opened aside and gone back to. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="am-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
            {tab.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
