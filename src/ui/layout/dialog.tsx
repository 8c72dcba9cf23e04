import type { Child, PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import type { ButtonVariant } from "#ui/form/button.tsx";
import { LinkButton } from "#ui/form/button.tsx";

export type DialogProps = {
  id: string;
  title: string;
  /** The words of the button that opens it. */
  opener: Child;
  variant?: ButtonVariant | undefined;
};

/**
 * A question before a step that cannot be undone; the children are usually a form.
 * Without JavaScript the opener is a link to the dialog, which `:target` shows in place, and closing is a link
 * back to the opener. enhance.js opens the same element as a modal dialog, with the focus on the question rather
 * than on the button that answers it.
 */
export const Dialog = ({
  id,
  title,
  opener,
  variant = "secondary",
  children,
}: PropsWithChildren<DialogProps>) => (
  <>
    <LinkButton href={`#${id}`} id={`${id}-opener`} variant={variant}>
      {opener}
    </LinkButton>
    <dialog class="ds-dialog am-dialog" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabindex={-1} autofocus>
        {title}
      </h2>
      {children}
      <p>
        <a class="ds-link" href={`#${id}-opener`} data-close="">
          {say("ui.dialog.close")}
        </a>
      </p>
    </dialog>
  </>
);
