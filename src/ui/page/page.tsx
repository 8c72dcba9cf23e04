import type { PropsWithChildren } from "hono/jsx";
import { WithFieldLabels } from "#ui/form/field-labels.tsx";
import { ActingFor, type ActingForProps } from "./acting-for.tsx";
import { Document } from "./document.tsx";
import { PageFooter } from "./footer.tsx";
import type { HeadProps } from "./head.tsx";
import { type FlashNotice, Notices } from "./notices.tsx";
import { ColourSwitch, LanguageSwitch, type PreferencesProps } from "./preferences.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";

export type PageProps = Omit<HeadProps, "stylesheet"> &
  TopBarProps & {
    preferences: PreferencesProps;
    actingFor?: ActingForProps | undefined;
    notices?: readonly FlashNotice[] | undefined;
    /** Links at the foot: help, privacy. */
    footerLinks?: readonly { href: string; label: string }[] | undefined;
  };

/** A page of the house, for people who are signed in. */
export const Page = (props: PropsWithChildren<PageProps>) => {
  const { children, home, places, agency, reader, preferences, actingFor, notices, footerLinks, ...head } =
    props;
  return (
    <Document {...head} stylesheet="app.css" colourScheme={preferences.colourScheme} bodyClass="am-page">
      <TopBar home={home} places={places} agency={agency} reader={reader} />
      {actingFor && <ActingFor {...actingFor} />}
      <main id="main" tabindex={-1}>
        {notices && notices.length > 0 && <Notices notices={notices} />}
        {head.faulty ? <WithFieldLabels>{children}</WithFieldLabels> : children}
      </main>
      <PageFooter links={footerLinks ?? []}>
        <LanguageSwitch {...preferences} />
        <ColourSwitch {...preferences} />
      </PageFooter>
    </Document>
  );
};
