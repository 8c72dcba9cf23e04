import { say } from "#platform/words/words.ts";
import { fieldId } from "./field.tsx";
import { labelsOfPage } from "./field-labels.tsx";

export type ErrorSummaryProps = {
  faults: readonly { name: string; message: string }[];
  /** A refusal that belongs to no field: shown first, without a link. */
  message?: string | undefined;
};

/**
 * What has to be put right, above the form, each with a way to its field. It takes the focus when the page
 * comes (`autofocus` needs no JavaScript). Nothing when there is nothing to say.
 */
export const ErrorSummary = ({ faults, message }: ErrorSummaryProps) =>
  faults.length === 0 && message === undefined ? null : (
    <div
      class="ds-error-summary am-summary"
      role="alert"
      aria-labelledby="am-summary-title"
      tabindex={-1}
      autofocus
    >
      <h2 id="am-summary-title">{say("ui.form.summary", { count: faults.length })}</h2>
      {message && <p>{message}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li>
              <a class="ds-link" href={`#${fieldId(fault.name)}`}>
                <FieldLabel name={fault.name} />
                {fault.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

/** The fields stand below and are drawn later, so their names are known only after this turn. */
const FieldLabel = async ({ name }: { name: string }) => {
  const labels = labelsOfPage();
  await Promise.resolve();
  const label = labels.get(name);
  return <>{label === undefined ? "" : `${label}: `}</>;
};
