// The part of the DOM that linkedom implements and Node code reads: types only, so that the browser's own objects
// (`document`, `window`, `location`) stay unknown there. Names and meaning as in the WHATWG DOM standard.

interface Node {
  readonly nodeType: number;
  readonly childNodes: NodeListOf<ChildNode>;
  readonly previousSibling: ChildNode | null;
  readonly parentElement: Element | null;
  textContent: string | null;
  contains(other: Node | null): boolean;
}

interface ChildNode extends Node {
  remove(): void;
}

interface NodeListOf<Item extends Node> extends Iterable<Item> {
  readonly length: number;
}

interface ParentNode extends Node {
  readonly children: Iterable<Element>;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): NodeListOf<Element>;
}

interface Element extends ParentNode, ChildNode {
  readonly localName: string;
  readonly classList: { contains(name: string): boolean };
  closest(selectors: string): Element | null;
  matches(selectors: string): boolean;
  getAttribute(name: string): string | null;
}

interface Document extends ParentNode {
  readonly body: Element;
}
