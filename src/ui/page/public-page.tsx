import type { Child, PropsWithChildren } from "hono/jsx";
import { WithFieldLabels } from "#ui/form/field-labels.tsx";
import { Document } from "./document.tsx";
import { PageFooter } from "./footer.tsx";
import type { HeadProps } from "./head.tsx";
import { Brand } from "./logo.tsx";
import { type FlashNotice, Notices } from "./notices.tsx";
import {
  ColourSwitch,
  LanguageLinks,
  type LanguageLinksProps,
  LanguageSwitch,
  type PreferencesProps,
} from "./preferences.tsx";

export type PublicPageProps = Omit<HeadProps, "stylesheet"> & {
  home: string;
  /** Of a page for an agency's citizens: their front page, to which the mark leads too. */
  portal?: { href: string; label: string } | undefined;
  /** Of the reader's browser; left out on a page that is the same for everybody. */
  preferences?: PreferencesProps | undefined;
  /** Where the page stands in each language, when the address says it. */
  languages?: LanguageLinksProps | undefined;
  /** The question and its first answer, on the river: a heading, a lead, a search form. */
  hero?: Child | undefined;
  notices?: readonly FlashNotice[] | undefined;
  footerLinks?: readonly { href: string; label: string }[] | undefined;
};

/** A page for anybody, without an account: the phone's own fonts, one small stylesheet. */
export const PublicPage = (props: PropsWithChildren<PublicPageProps>) => {
  const { children, home, portal, preferences, languages, hero, notices, footerLinks, ...head } = props;
  // Most pages for citizens know no cookie; so that all look alike, none has a switch and all have the device's light.
  const light = portal ? undefined : preferences;
  return (
    <Document
      {...head}
      stylesheet="public.css"
      colourScheme={light?.colourScheme ?? "auto"}
      bodyClass="am-public"
    >
      <header class="am-bar">
        <div class="am-bar-in">
          <Brand href={portal?.href ?? home} />
          {portal && (
            <a class="am-portal" href={portal.href}>
              {portal.label}
            </a>
          )}
          {languages ? <LanguageLinks {...languages} /> : preferences && <LanguageSwitch {...preferences} />}
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {hero && <div class="am-hero">{hero}</div>}
        <div class="am-public-in">
          {notices && notices.length > 0 && <Notices notices={notices} />}
          {head.faulty ? <WithFieldLabels>{children}</WithFieldLabels> : children}
        </div>
      </main>
      <PageFooter links={footerLinks ?? []}>{light && <ColourSwitch {...light} />}</PageFooter>
    </Document>
  );
};
