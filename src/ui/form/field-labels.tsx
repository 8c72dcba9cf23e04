import { createContext, type PropsWithChildren, useContext } from "hono/jsx";

const FieldLabels = createContext<Map<string, string> | null>(null);

/** Around a page whose form came back: what its fields are called, so that the summary above them can say it. */
export const WithFieldLabels = ({ children }: PropsWithChildren) => (
  <FieldLabels.Provider value={new Map()}>{children}</FieldLabels.Provider>
);

/** Notes what the field `name` is called. */
export function noteLabel(name: string, label: unknown): void {
  const labels = useContext(FieldLabels);
  if (name && typeof label === "string") labels?.set(name, label);
}

/** The labels of the page, complete once all of it was drawn: to be read after an `await`. */
export function labelsOfPage(): ReadonlyMap<string, string> {
  return useContext(FieldLabels) ?? new Map();
}
