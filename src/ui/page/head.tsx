import { say } from "#platform/words/words.ts";

/** Gives the address of a built file: `assets("app.css")` may be "/assets/app-3f9a.css". */
export type Assets = (name: string) => string;

export type HeadProps = {
  title: string;
  description?: string | undefined;
  assets: Assets;
  stylesheet: "app.css" | "public.css";
  /** Built scripts beside enhance.js. */
  scripts?: readonly string[] | undefined;
  /** The form came back with faults: said first, where a screen reader begins. */
  faulty?: boolean | undefined;
  /** For a page that waits: without JavaScript it comes again after so many seconds. */
  refreshSeconds?: number | undefined;
};

/** The bridge, small enough to ride along: one request less than a file. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b4a5f'/%3E%3Cpath d='M4 12V4m8 8V4M2 9h12M4 5h8' stroke='%23fff' stroke-width='1.5' fill='none'/%3E%3C/svg%3E";

export const Head = (props: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{props.faulty ? say("ui.page.faulty-title", { title: props.title }) : props.title} · Ampera</title>
    {props.description && <meta name="description" content={props.description} />}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#0b4a5f" />
    <link rel="icon" href={icon} />
    <link rel="stylesheet" href={props.assets(props.stylesheet)} />
    {["enhance.js", ...(props.scripts ?? [])].map((script) => (
      <script type="module" src={props.assets(script)} />
    ))}
    {props.refreshSeconds !== undefined && (
      <noscript>
        <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
      </noscript>
    )}
  </head>
);
