import { say } from "#platform/words/words.ts";
import { Avatar } from "#ui/layout/avatar.tsx";

export type ReaderMenuProps = {
  name: string;
  links: readonly { href: string; label: string }[];
  /** Where the sign-out form is posted to. */
  signOut: string;
};

/** Who is signed in, and what is theirs alone: a `<details>`, so that it opens without JavaScript. */
export const ReaderMenu = ({ name, links, signOut }: ReaderMenuProps) => (
  <details class="am-reader" data-menu>
    <summary>
      <Avatar name={name} />
      <span class="ds-sr-only">{say("ui.page.reader-menu", { name })}</span>
    </summary>
    <div class="am-menu">
      <p>{name}</p>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={signOut}>
        <button type="submit">{say("ui.page.sign-out")}</button>
      </form>
    </div>
  </details>
);
