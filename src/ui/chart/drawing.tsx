import type { PropsWithChildren } from "hono/jsx";

export type DrawingProps = {
  id: string;
  title: string;
  description: string;
  class?: string | undefined;
  width?: string | number | undefined;
  height: number;
  viewBox?: string | undefined;
};

/** An SVG that a screen reader reads as one picture with a name and a description. */
export const Drawing = ({ id, title, description, children, ...svg }: PropsWithChildren<DrawingProps>) => (
  <svg
    role="img"
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
