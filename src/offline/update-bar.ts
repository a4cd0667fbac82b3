function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/**
 * Shows a bar at the lower edge of the page, which screen readers announce; takes the place of one that is there.
 *
 * @param dismiss Text of the button that takes the bar away; none without it.
 */
export function showUpdateBar(message: string, action: string, dismiss: string | undefined, act: () => void): void {
  document.querySelector('.update-bar')?.remove();
  const bar = document.createElement('div');
  bar.className = 'update-bar';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  bar.append(text, button(action, act));
  if (dismiss !== undefined) bar.append(button(dismiss, () => bar.remove()));
  document.body.append(bar);
  // Announced only when it changes inside a page that is there.
  text.textContent = message;
}
