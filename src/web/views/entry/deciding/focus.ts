/** Gives the focus to the first field of a dialog when it is there. */
export const focusOn = (element: HTMLElement | null): void => element?.focus();
