import type { PropsWithChildren } from "hono/jsx";

export type DrawingProps = {
  id: string;
  title: string;
  description: string;
  /** Has links inside, which a single picture would keep from who cannot see it. */
  linked?: boolean | undefined;
  class?: string | undefined;
  width?: string | number | undefined;
  height: number;
  viewBox?: string | undefined;
};

/** An SVG that a screen reader reads as one picture with a name and a description, or as a group of links. */
export const Drawing = ({
  id,
  title,
  description,
  linked,
  children,
  ...svg
}: PropsWithChildren<DrawingProps>) => (
  <svg
    role={linked ? "group" : "img"}
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-desc`}
    {...svg}
    width={svg.width ?? "100%"}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    {children}
  </svg>
);
