/**
 * Signing in with a passkey, and adding one. A button shows itself only where passkeys can work; without
 * JavaScript NIP and password remain.
 *
 * ```html
 * <button type="button" data-passkey="sign-in" data-next="/" hidden>…</button>
 * <p data-passkey-problem data-stale="…" data-slow="… {seconds} …" role="status" hidden>It did not work …</p>
 * ```
 * data-passkey is "sign-in" or "add"; after it the browser goes to data-next. The paragraph, in the same parent,
 * holds the words for what goes wrong; data-stale those for a sign-in too long ago, data-slow for too many tries.
 */
function offerPasskeys() {
  const byNumber = /^[\d.]+$|:/.test(location.hostname); // a passkey belongs to a name, never to an IP address
  if (byNumber || !("PublicKeyCredential" in window)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", () => void perform(button));
  }
}

async function perform(button: HTMLButtonElement) {
  const problem = button.parentElement?.querySelector<HTMLElement>("[data-passkey-problem]");
  button.disabled = true;
  if (problem) problem.hidden = true;
  try {
    await (button.dataset.passkey === "add" ? addPasskey() : signIn());
    location.assign(button.dataset.next ?? "/");
  } catch (error) {
    button.disabled = false;
    if (problem) tell(problem, error);
  }
}

function tell(problem: HTMLElement, error: unknown) {
  const { stale, slow } = problem.dataset;
  if (error instanceof Refused && error.seconds > 0 && slow) {
    problem.textContent = slow.replace("{seconds}", String(error.seconds));
  } else if (
    error instanceof Refused &&
    ["SESSION_NOT_FRESH", "UNAUTHORIZED"].includes(error.code) &&
    stale
  ) {
    problem.textContent = stale;
  }
  problem.hidden = false;
}

/** The server's no: its code, and the seconds to wait where it told any. */
class Refused extends Error {
  readonly code: string;
  readonly seconds: number;

  constructor(code: string, seconds: number) {
    super(code);
    this.code = code;
    this.seconds = seconds;
  }
}

/** What the server sends: WebAuthn's options with texts in base64url where the browser wants bytes. */
type SentRequest = { challenge: string; rpId: string; timeout: number };
type SentCreation = Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials: { id: string }[];
};

async function signIn(): Promise<void> {
  const sent: SentRequest = await ask("generate-authenticate-options");
  const found = await navigator.credentials.get({
    publicKey: {
      ...sent,
      challenge: bytesOf(sent.challenge),
      allowCredentials: [],
      userVerification: "required",
    },
  });
  if (!(found instanceof PublicKeyCredential) || !(found.response instanceof AuthenticatorAssertionResponse))
    return never();
  const { clientDataJSON, authenticatorData, signature, userHandle } = found.response;
  await answer("verify-authentication", found, { clientDataJSON, authenticatorData, signature, userHandle });
}

async function addPasskey(): Promise<void> {
  const sent: SentCreation = await ask("generate-register-options");
  const made = await navigator.credentials.create({
    publicKey: {
      ...sent,
      challenge: bytesOf(sent.challenge),
      user: { ...sent.user, id: bytesOf(sent.user.id) },
      excludeCredentials: sent.excludeCredentials.map(({ id }) => ({ type: "public-key", id: bytesOf(id) })),
    },
  });
  if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse))
    return never();
  const { clientDataJSON, attestationObject } = made.response;
  await answer("verify-registration", made, { clientDataJSON, attestationObject });
}

function never(): never {
  throw new TypeError("the browser answered with another kind of credential");
}

async function answer(
  path: string,
  credential: PublicKeyCredential,
  parts: Record<string, ArrayBuffer | null>,
): Promise<void> {
  const given = Object.entries(parts).flatMap(([name, bytes]) => (bytes ? [[name, textOf(bytes)]] : []));
  const { id, type, authenticatorAttachment } = credential;
  const clientExtensionResults = credential.getClientExtensionResults();
  const response = {
    id,
    rawId: id,
    type,
    authenticatorAttachment,
    clientExtensionResults,
    response: Object.fromEntries(given),
  };
  await ask(path, { response });
}

/** Asks the server, with a body or without; throws `Refused`. */
async function ask(path: string, body?: object) {
  const sent = body
    ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
    : {};
  const answer = await fetch(`/api/auth/passkey/${path}`, sent);
  const value = await answer.json();
  if (!answer.ok) throw new Refused(String(value.code), Number(answer.headers.get("retry-after")));
  return value;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
}

function textOf(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

offerPasskeys();
