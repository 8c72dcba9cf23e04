import { currentLocale, say } from "#platform/words/words.ts";
import { drawnOnce } from "#ui/drawn-once.tsx";

export type ColourScheme = "auto" | "light" | "dark";
export type PreferencesProps = {
  /** Where both forms are posted to, with `locale` or `colourScheme`, and `back`. */
  action: string;
  colourScheme: ColourScheme;
  /** The page to return to. */
  back: string;
};

const schemes = ["auto", "light", "dark"] as const;
const languages = [
  { code: "id", name: "Bahasa Indonesia" },
  { code: "en", name: "English" },
] as const;

/** The language, as a form: it works for everybody and the server remembers it. */
export const LanguageSwitch = drawnOnce(({ action, back }: PreferencesProps) => (
  <form class="am-switch" method="post" action={action} aria-label={say("ui.page.language")}>
    <input type="hidden" name="back" value={back} />
    {languages.map(({ code, name }) => (
      <button
        type="submit"
        name="locale"
        value={code}
        lang={code}
        aria-current={currentLocale() === code ? "true" : undefined}
      >
        {name}
      </button>
    ))}
  </form>
));

export type LanguageLinksProps = Readonly<Record<(typeof languages)[number]["code"], string>>;

/** The language as links, for pages that no cookie changes: the address says it. */
export const LanguageLinks = (hrefs: LanguageLinksProps) => (
  <nav class="am-switch" aria-label={say("ui.page.language")}>
    {languages.map(({ code, name }) => (
      <a
        href={hrefs[code]}
        lang={code}
        hreflang={code}
        aria-current={currentLocale() === code ? "true" : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
);

/** Light, dark, or as the device has it. */
export const ColourSwitch = drawnOnce(({ action, back, colourScheme }: PreferencesProps) => (
  <form class="am-switch" method="post" action={action} aria-label={say("ui.page.colour-scheme")}>
    <input type="hidden" name="back" value={back} />
    {schemes.map((scheme) => (
      <button
        type="submit"
        name="colourScheme"
        value={scheme}
        aria-current={colourScheme === scheme ? "true" : undefined}
      >
        {say(`ui.page.colour-scheme.${scheme}`)}
      </button>
    ))}
  </form>
));
