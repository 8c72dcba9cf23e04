import type { PropsWithChildren } from "hono/jsx";

type PageFooterProps = { links: readonly { href: string; label: string }[] };

/** The foot of every page: help and privacy at one end, how one likes to read at the other (the children). */
export const PageFooter = ({ links, children }: PropsWithChildren<PageFooterProps>) => (
  <footer class="am-foot">
    <ul class="am-foot-links">
      {links.map((link) => (
        <li>
          <a class="ds-link" href={link.href}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
    <div class="am-preferences">{children}</div>
  </footer>
);
