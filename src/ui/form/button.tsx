import type { PropsWithChildren } from "hono/jsx";

/** One `primary` a page; `danger` for what cannot be undone; `quiet` looks like a link. */
export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

type Look = { "data-variant"?: string; "data-color"?: string };

const looks = {
  primary: {},
  secondary: { "data-variant": "secondary" },
  danger: { "data-color": "jembatan" },
  quiet: { "data-variant": "tertiary" },
} as const satisfies Record<ButtonVariant, Look>;

export type ButtonProps = {
  variant?: ButtonVariant | undefined;
  /** Sent with the form when this button was the one pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** The form's id, for a button that stands outside it. */
  form?: string | undefined;
  /** Sends the same form elsewhere: "simpan sebagai konsep". */
  formaction?: string | undefined;
  /** With Alt (or what the browser uses) it is pressed by this key. */
  accesskey?: string | undefined;
  /** Of buttons that choose: whether this is the chosen one. */
  "aria-pressed"?: "true" | "false" | undefined;
};

/** Sends the form it stands in. */
export const Submit = ({ variant = "primary", children, ...rest }: PropsWithChildren<ButtonProps>) => (
  <button type="submit" class="ds-button" {...looks[variant]} {...rest}>
    {children}
  </button>
);

export type ButtonFormProps = ButtonProps & {
  action: string;
  idempotencyKey?: string | undefined;
  version?: number | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
};

/** One button that does one thing at once: a whole form by itself. */
export const Button = (props: PropsWithChildren<ButtonFormProps>) => {
  const { action, idempotencyKey, version, hidden, children, ...button } = props;
  return (
    <form method="post" action={action}>
      <HiddenFields idempotencyKey={idempotencyKey} version={version} hidden={hidden} />
      <Submit {...button}>{children}</Submit>
    </form>
  );
};

/** A link that looks like a button, because it leads to the next step. */
export const LinkButton = ({
  href,
  id,
  variant = "primary",
  children,
}: PropsWithChildren<{ href: string; id?: string | undefined; variant?: ButtonVariant | undefined }>) => (
  <a class="ds-button" href={href} id={id} {...looks[variant]}>
    {children}
  </a>
);

export type HiddenFieldsProps = Pick<ButtonFormProps, "idempotencyKey" | "version" | "hidden">;

/** What a form carries unseen: sent twice it does once (`_key`), and it knows what the person saw (`_version`). */
export const HiddenFields = ({ idempotencyKey, version, hidden = {} }: HiddenFieldsProps) => (
  <>
    {idempotencyKey !== undefined && <input type="hidden" name="_key" value={idempotencyKey} />}
    {version !== undefined && <input type="hidden" name="_version" value={String(version)} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
