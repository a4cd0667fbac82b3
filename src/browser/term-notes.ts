/**
 * Makes explained terms work by touch and screen reader.
 *
 * Style sheets already show the note on hover and focus, and without this script the term is a link to the glossary.
 * Here the first tap opens the note instead of following the link, a second tap follows it, Escape or a tap elsewhere
 * closes it, and the note describes its link to screen readers.
 */
export function installTermNotes(root: Document): void {
  root.querySelectorAll<HTMLElement>('.term-box').forEach((box, index) => {
    const link = box.querySelector('a');
    const note = box.querySelector<HTMLElement>('.term-note');
    if (!link || !note) return;
    note.id = `term-note-${index + 1}`;
    link.setAttribute('aria-describedby', note.id);
    let shownBeforeTap = true;
    link.addEventListener('pointerdown', ({ pointerType }) => {
      shownBeforeTap = pointerType !== 'touch' || getComputedStyle(note).display !== 'none';
    });
    link.addEventListener('click', (event) => {
      if (shownBeforeTap) return;
      event.preventDefault();
      box.classList.add('is-open');
      shownBeforeTap = true;
    });
    for (const leave of ['blur', 'mouseleave']) link.addEventListener(leave, () => box.classList.remove('is-closed'));
  });
  const close = (keep?: Element | null): void => {
    root.querySelectorAll('.term-box.is-open').forEach((box) => {
      if (box !== keep) box.classList.remove('is-open');
    });
  };
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    root.querySelectorAll('.term:hover, .term:focus').forEach((link) => link.parentElement?.classList.add('is-closed'));
  });
  root.addEventListener('pointerdown', ({ target }) => {
    close(target instanceof Element ? target.closest('.term-box') : undefined);
  });
}
