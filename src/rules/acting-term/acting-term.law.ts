export type ActingAppointmentLaw = {
  /** For how many months somebody is Plt at first, how often that may go on, and for how many months each time. */
  "plt-term": { readonly months: number; readonly extensions: number; readonly extensionMonths: number };
};
