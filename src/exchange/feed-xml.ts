import type { FeedItem } from './feed.ts';
import { xmlText } from './xml-text.ts';

/** What a feed says of its site. */
export interface FeedChannel {
  title: string;
  description: string;
  /** Whole address of the site. */
  link: string;
  /** Language tag: `zh-CN`. */
  language: string;
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const itemElement = ({ title, link, description, pubDate, categories }: FeedItem): string =>
  `<item>${[
    element('title', title),
    element('link', link),
    `<guid isPermaLink="true">${xmlText(link)}</guid>`,
    element('description', description),
    element('pubDate', pubDate.toUTCString()),
    ...categories.map((category) => element('category', category)),
  ].join('')}</item>`;

/** Writes a feed that readers of RSS 2.0 understand; items stay in order. Source: rssboard.org/rss-specification. */
export function feedXml({ title, description, link, language }: FeedChannel, items: readonly FeedItem[]): string {
  const channel = [
    element('title', title),
    element('description', description),
    element('link', link),
    element('language', language.toLowerCase()),
    ...items.map(itemElement),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${channel}</channel></rss>`;
}
