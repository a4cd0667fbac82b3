/** Longest path below the folder that is unpacked, in UTF-16 units: Windows allows 260 with everything above it. */
const maxPathLength = 200;

const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;
const forbidden = /[<>:"\\|?*\u0000-\u001f]/u;

/** Why Windows cannot store a file under a name; `undefined` where it can. */
function troubleOf(name: string): string | undefined {
  if (forbidden.test(name)) return '名称里有 Windows 不允许的字符';
  if (devices.test(name)) return '名称是 Windows 的设备名';
  if (/[. ]$/u.test(name)) return '名称以点或空格结尾';
  return undefined;
}

/**
 * Says which files Windows could not unpack.
 *
 * @param paths Below the folder that is unpacked, with forward slashes.
 * @returns One Chinese sentence each; empty when all are fine.
 */
export function windowsTroubles(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const lower = path.toLowerCase();
    const twin = seen.get(lower);
    seen.set(lower, path);
    const trouble =
      path.length > maxPathLength
        ? `路径有 ${path.length} 个字符，超过 ${maxPathLength} 个`
        : (path
            .split('/')
            .map(troubleOf)
            .find((each) => each !== undefined) ?? (twin === undefined ? undefined : `同「${twin}」只有大小写不同`));
    return trouble === undefined ? [] : [`${path}：${trouble}`];
  });
}
