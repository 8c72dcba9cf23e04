export type MoreStepsProps = { label: string; steps: readonly { href: string; label: string }[] };

/** The rarer steps behind one button: a `<details>`, so that it opens without JavaScript. */
export const MoreSteps = ({ label, steps }: MoreStepsProps) => (
  <details class="am-more-steps" data-menu>
    <summary class="ds-button" data-variant="secondary">
      {label}
    </summary>
    <div class="am-menu">
      <ul>
        {steps.map((step) => (
          <li>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ul>
    </div>
  </details>
);
