/** Drawn on a 20 × 20 grid with one line width; a picture beside a word, never instead of it. */
const paths = {
  year: "M2 12c3-4 5-4 8 0s5 4 8 0M10 5.5v.01",
  plan: "M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3",
  note: "M4 16l.8-3.4L13.5 3.9l2.6 2.6-8.7 8.7zM11.6 5.8l2.6 2.6",
  feedback: "M3.5 4.5h13v9H9l-3.5 3v-3h-2z",
  people:
    "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.5 16c0-2.8 2-4.5 5-4.5s5 1.7 5 4.5M13 4.3a2.6 2.6 0 0 1 0 5M14.5 11.8c1.9.5 3 2 3 4.2",
  learn:
    "M10 5.5C8 4 5.5 3.8 3 4.3v11c2.5-.5 5-.3 7 1.2 2-1.5 4.5-1.7 7-1.2v-11c-2.5-.5-5-.3-7 1.2zM10 5.5v11",
  service: "M3 16.5h14M4.5 13.5a5.5 5.5 0 0 1 11 0zM10 8V5.5M8 5.5h4",
  proof: "M10 2.8l6 2.2v4.5c0 3.7-2.5 6.3-6 7.7-3.5-1.4-6-4-6-7.7V5zM7.3 9.8l2 2 3.6-3.8",
  unit: "M7.5 3h5v4h-5zM2.5 13h5v4h-5zM12.5 13h5v4h-5zM10 7v3M5 13v-3h10v3",
  chart: "M3.5 16.5v-13M3.5 16.5h13M7 13.5v-4M10.5 13.5v-7M14 13.5v-5.5",
  settings: "M3 6h8M15 6h2M3 14h2M9 14h8M11 4v4h4V4zM5 12v4h4v-4z",
  more: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4",
  done: "M4 10.5l4 4 8-9",
  going: "M3 10h13M11.5 5.5L16 10l-4.5 4.5",
  waiting: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.3l2.8 1.7",
  late: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.3l2.8 1.7",
  urgent: "M10 4v8M10 15.5v.01",
  closed: "M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 0 1 6 0V9",
  law: "M13 5.5C12.5 4 11.4 3.3 10 3.3c-1.7 0-3 1-3 2.4 0 3.3 6.2 3 6.2 6.3 0 1.4-1.4 2.3-3.2 2.3M7 14.5c.5 1.5 1.6 2.2 3 2.2 1.7 0 3-1 3-2.4 0-3.3-6.2-3-6.2-6.3 0-1.4 1.4-2.3 3.2-2.3",
  info: "M10 9v5.5M10 5.5v.01",
  down: "M5.5 7.5L10 12l4.5-4.5",
} as const;

export type IconName = keyof typeof paths;

/** A small drawing in the colour of the words beside it; hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="am-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
