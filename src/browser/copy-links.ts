async function copy(text: string): Promise<void> {
  if (navigator.clipboard as Clipboard | undefined) return navigator.clipboard.writeText(text);
  // Sites on an intranet are often served over plain HTTP, where browsers give no clipboard.
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies there
  document.execCommand('copy');
  field.remove();
}

/**
 * Makes the link beside a heading copy its own address when it is followed.
 *
 * @param done Said to screen readers and shown beside the link, by its `data-copied`, for two seconds.
 */
export function installCopyLinks(root: Document, done: string): void {
  const status = root.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  root.body.append(status);
  const copyAddress = async (link: HTMLAnchorElement): Promise<void> => {
    await copy(link.href);
    link.dataset.copied = done;
    status.textContent = done;
    setTimeout(() => {
      delete link.dataset.copied;
      status.textContent = '';
    }, 2000);
  };
  root.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.heading-anchor') : null;
    // Where the reader forbids copying, the link still leads to its heading.
    if (link) copyAddress(link).catch(() => {});
  });
}
