/** What the bar says. */
export interface UpdateTexts {
  found: string;
  update: string;
  updating: string;
  later: string;
}

/**
 * Whether the reader has put the new release off in this tab; where the browser keeps nothing, the bar comes on every
 * page.
 */
function putOff(set?: boolean): boolean {
  try {
    if (set) sessionStorage.setItem('update-later', '1');
    return sessionStorage.getItem('update-later') === '1';
  } catch {
    return false;
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/**
 * Says that there is a new release, in a bar at the foot of the window, unless it says so already or the reader has put
 * it off in this tab: it comes by itself when all pages have been closed.
 *
 * @param update Switches to the new release.
 */
export function showUpdateBar(texts: UpdateTexts, update: () => void): void {
  if (putOff() || document.querySelector('.update-bar')) return;
  const bar = document.createElement('div');
  const status = document.createElement('p');
  const later = (): void => {
    putOff(true);
    bar.remove();
  };
  const buttons = [
    button(texts.update, () => {
      status.textContent = texts.updating;
      buttons.forEach((element) => element.remove());
      update();
    }),
    button(texts.later, later),
  ];
  status.setAttribute('role', 'status');
  bar.className = 'update-bar no-print';
  bar.append(status);
  document.body.append(bar);
  // Screen readers announce changes only in live regions that already exist. The buttons come with the text, or they
  // would move under the reader's finger.
  setTimeout(() => {
    status.textContent = texts.found;
    bar.append(...buttons);
  }, 100);
}
