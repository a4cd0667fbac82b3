import { planLibrary, type LibraryOptions } from './library/plan.ts';
import { measureSize } from './measure-size.ts';
import { measureHugo } from './peers/hugo.ts';
import { measureStarlight } from './peers/starlight.ts';
import type { PeerName } from './arguments.ts';
import type { PeerReport, SizeReport } from './report.ts';

/**
 * Measures this site and its peers on one library, one right after the other.
 *
 * @param root Project folder.
 * @param peers Starlight's packages are installed.
 * @param say Gets a line of Chinese on each step.
 */
export async function measureAll(
  root: string,
  options: LibraryOptions,
  peers: readonly PeerName[],
  say: (line: string) => void,
): Promise<SizeReport> {
  const plan = planLibrary(options);
  const sayPeer = ({ version, clean }: PeerReport): void =>
    say(`${version}：${clean.wall.toFixed(1)} 秒，CPU ${clean.cpu.toFixed(1)} 秒`);
  const size = await measureSize(root, options, say);
  const starlight = peers.includes('starlight') ? await measureStarlight(root, plan) : undefined;
  if (starlight) sayPeer(starlight);
  const hugo = peers.includes('hugo') ? await measureHugo(root, plan) : undefined;
  if (hugo) sayPeer(hugo);
  else if (peers.includes('hugo')) say('这台电脑没有 hugo，不同它比较（Debian：apt-get install hugo）。');
  return { ...size, ...(starlight && { starlight }), ...(hugo && { hugo }) };
}
