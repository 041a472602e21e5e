/** After what was open is gone: whoever goes on by keyboard goes on from the top of the section. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('main h1')?.focus();
