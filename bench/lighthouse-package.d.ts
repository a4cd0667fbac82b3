/** What is used of Lighthouse, which only the benches install. */
declare module 'lighthouse' {
  interface Audit {
    score: number | null;
    details?: { type: string; items: unknown[] };
  }

  interface Report {
    runtimeError?: { message: string };
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, Audit>;
  }

  /** Audits a page in the browser at a DevTools port. */
  export default function lighthouse(
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error' },
  ): Promise<{ lhr: Report } | undefined>;
}
