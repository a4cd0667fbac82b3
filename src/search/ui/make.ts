/** Makes an element; strings become text, so nothing from a page or a query is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button that does something on this page. */
export function actionButton(label: string, act: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'search-button' }, label);
  button.addEventListener('click', act);
  return button;
}
