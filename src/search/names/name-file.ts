import { unitsOf } from '../text/units.ts';

/** What a name is on the page that bears it, the strongest first. */
export const bearings = ['title', 'alias', 'heading'] as const;

/** A page that bears a name, and as what. */
interface Bearer {
  page: number;
  /** Number of the kind in `bearings`. */
  kind: number;
}

/** Characters by their reading without tone: `cha` to `查差`. A character may be listed under several. */
export type Sounds = Readonly<Record<string, string>>;

/** All names of a site with their readings, as the index keeps them. */
export interface NameFile {
  /** Each name once. */
  names: string[];
  /** For each name its bearers, rising, as distances of `4 * page + kind` from the one before. */
  bearers: number[][];
  /** Usual reading of every Han character in names. */
  sounds: Sounds;
  /** Number of a name to places in it, in units, and the readings there that are not the usual ones. */
  others: Record<string, [place: number, sound: string][]>;
}

/** A title, other name or heading. */
export interface Name {
  /** As the site writes it. */
  text: string;
  /** Folded, with where each occurs in `text`. */
  units: {
    text: string;
    start: number;
    end: number;
    /** Reading without tone, in letters; absent for what is no Han character. */ sound?: string;
  }[];
  bearers: Bearer[];
}

/** Reading of each character; of several, the last. */
function soundOf(sounds: Sounds): Map<string, string> {
  return new Map(
    Object.entries(sounds).flatMap(([sound, characters]) =>
      [...characters].map((character) => [character, sound] as const),
    ),
  );
}

/** Opens a file of names. */
export function openNames({ names, bearers, sounds, others }: NameFile): Name[] {
  const usual = soundOf(sounds);
  return names.map((text, number) => {
    const other = new Map(others[number]);
    let code = 0;
    return {
      text,
      units: unitsOf(text).map(({ text: unit, start, end, han }, place) => {
        const sound = han ? (other.get(place) ?? usual.get(unit)) : undefined;
        return { text: unit, start, end, ...(sound !== undefined && { sound }) };
      }),
      bearers: (bearers[number] ?? []).map((distance) => {
        code += distance;
        return { page: code >>> 2, kind: code & 3 };
      }),
    };
  });
}
