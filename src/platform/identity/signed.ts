/** Somebody who is signed in. `setCookie` renews the signed copy in the browser, every 40 seconds. */
export type Signed = {
  userId: string;
  agencyId: number;
  employeeId: string;
  name: string;
  nip: string;
  sessionId: string;
  expiresAt: Date;
  secondFactor: boolean;
  setCookie?: string[];
};
