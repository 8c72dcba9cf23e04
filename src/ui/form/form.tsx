import type { PropsWithChildren } from "hono/jsx";
import { HiddenFields, type HiddenFieldsProps } from "./button.tsx";

export type FormProps = HiddenFieldsProps & {
  action: string;
  id?: string | undefined;
  /** Carries files. */
  multipart?: boolean | undefined;
  /** Asks before a half-filled form is left (with JavaScript). */
  guarded?: boolean | undefined;
};

/**
 * A form that is posted. The server checks it and shows it again with its values, so the browser's own
 * messages, in the browser's own language, are off.
 */
export const Form = (props: PropsWithChildren<FormProps>) => (
  <form
    class="am-form"
    method="post"
    action={props.action}
    id={props.id}
    enctype={props.multipart ? "multipart/form-data" : undefined}
    data-guard={props.guarded ? "" : undefined}
    novalidate
  >
    <HiddenFields idempotencyKey={props.idempotencyKey} version={props.version} hidden={props.hidden} />
    {props.children}
  </form>
);
