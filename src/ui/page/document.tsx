import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import { currentLocale, say } from "#platform/words/words.ts";
import { Head, type HeadProps } from "./head.tsx";
import type { ColourScheme } from "./preferences.tsx";

type DocumentProps = HeadProps & { colourScheme: ColourScheme; bodyClass: string };

/** The outermost shell of every page: language, colour scheme, head, and the way past the navigation. */
export const Document = ({
  children,
  colourScheme,
  bodyClass,
  ...head
}: PropsWithChildren<DocumentProps>) => (
  <>
    {raw("<!doctype html>")}
    <html lang={currentLocale()} data-color-scheme={colourScheme} data-size="sm">
      <Head {...head} />
      <body class={bodyClass}>
        <a class="ds-skip-link" href="#main">
          {say("ui.page.skip")}
        </a>
        {children}
      </body>
    </html>
  </>
);
