/** A finding as the preview's server hands it over. */
interface Finding {
  path: string;
  line?: number;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
}

/** Pause between two questions to the preview's server, in milliseconds. */
const pause = 1500;

const style =
  'position:fixed;inset:auto 1rem 1rem auto;z-index:1000;max-width:min(32rem,calc(100vw - 2rem));max-height:50vh;overflow:auto;padding:.75rem 1rem;background:#fff8e6;color:#3b2f00;border:1px solid #b58900;border-radius:4px;font:14px/1.6 sans-serif';

function panelOf(findings: readonly Finding[]): HTMLElement {
  const panel = document.createElement('details');
  panel.id = 'duibiao-findings';
  panel.style.cssText = style;
  const summary = document.createElement('summary');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  summary.textContent = `内容检查：本页 ${errors} 个错误、${findings.length - errors} 个警告`;
  const list = document.createElement('ol');
  for (const { path, line, rule, message } of findings) {
    const item = document.createElement('li');
    item.textContent = `${path.replace(/^.*\//, '')} 第 ${line ?? 1} 行：${message}（${rule}）`;
    list.append(item);
  }
  panel.append(summary, list);
  return panel;
}

let shown = '';

/** Shows what the check says of this page, and takes it away when nothing is left to say. */
async function refresh(): Promise<void> {
  try {
    const response = await fetch(`/@content-check?page=${encodeURIComponent(location.pathname)}`);
    const text = await response.text();
    if (text === shown) return;
    shown = text;
    // On a narrow window it would cover the page.
    const open =
      document.querySelector<HTMLDetailsElement>('#duibiao-findings')?.open ?? matchMedia('(min-width: 50rem)').matches;
    document.querySelector('#duibiao-findings')?.remove();
    const findings = JSON.parse(text) as Finding[];
    if (findings.length === 0) return;
    const panel = panelOf(findings);
    panel.toggleAttribute('open', open);
    document.body.append(panel);
  } catch {
    // The server is starting again; the next question will find it.
  }
}

void refresh();
setInterval(() => void refresh(), pause);
