import { isComposing } from './typing.ts';

/** Lets ↓ and ↑ move the focus from a field through links below it and back. */
export function installArrowFocus(field: HTMLElement, container: HTMLElement, links: () => HTMLElement[]): void {
  const move = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [field, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (step === 0 || at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move);
  container.addEventListener('keydown', move);
}
