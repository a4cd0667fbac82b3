import type { APIRoute } from 'astro';
import { settings } from 'site:settings';
import { href } from '../components/href.ts';
import { robotsText } from '../exchange/robots.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(robotsText(site && new URL(href('/sitemap-index.xml'), site).href, settings.showsDrafts));
