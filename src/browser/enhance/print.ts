/** Buttons that print the page: hidden until this runs, since nothing else can open the dialog. */
export function printPages(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
