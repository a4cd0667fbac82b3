/** Common characters by their reading without tone: `cha` to `查差`. A character is listed under all its readings. */
export type Sounds = Readonly<Record<string, string>>;

/** Readings of each of those characters. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Readings of characters from characters by their readings. */
export function readingsFrom(sounds: Sounds): Readings {
  const readings = new Map<string, string[]>();
  for (const [sound, characters] of Object.entries(sounds)) {
    for (const character of characters) {
      const own = readings.get(character);
      if (own) own.push(sound);
      else readings.set(character, [sound]);
    }
  }
  return readings;
}
