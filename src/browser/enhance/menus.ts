/** Menus (`<details data-menu>`) close on Escape, giving the focus back, and on a click or a step elsewhere. */
export function closeMenus(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
  for (const type of ["click", "focusin"]) {
    document.addEventListener(type, ({ target }) => {
      for (const menu of openMenus()) {
        if (target instanceof Node && !menu.contains(target)) menu.open = false;
      }
    });
  }
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
}
