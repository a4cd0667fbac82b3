import { WrongUsage } from '../../src/user-error.ts';

/** Sites of the same texts that are built beside this one's. */
const peerNames = ['starlight', 'hugo'] as const;
export type PeerName = (typeof peerNames)[number];

/**
 * Numbers of cases that a command line names: `106,1000`.
 *
 * @throws {WrongUsage} When one is no whole number from 1.
 */
export function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1))
    throw new WrongUsage(`--cases「${text}」要写成案例数，几个之间用逗号，如：106,1000`);
  return sizes;
}

/**
 * Peers that a command line names: `starlight,hugo`; none for an empty text.
 *
 * @throws {WrongUsage} When one is not known.
 */
export function readPeers(text: string): PeerName[] {
  return text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const known = peerNames.find((peer) => peer === name);
      if (!known) throw new WrongUsage(`--against「${name}」要写 ${peerNames.join('、')} 中的`);
      return known;
    });
}
