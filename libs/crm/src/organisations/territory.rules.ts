/**
 * Where a target is, read from its postcode: its time zone and which public holidays bind it. Postcodes of 57, 67, 68 keep
 * the local law of Alsace-Moselle; 97x and 98x are overseas.
 */

/** The zones of the State's own holiday calendar (calendrier.api.gouv.fr/jours-feries). */
export const HOLIDAY_REGIONS = [
  'metropole', 'alsace-moselle', 'guadeloupe', 'martinique', 'guyane', 'la-reunion', 'saint-pierre-et-miquelon', 'mayotte',
  'saint-barthelemy', 'saint-martin', 'wallis-et-futuna', 'polynesie-francaise', 'nouvelle-caledonie',
] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

export interface Territory {
  /** `75`, `2A`, `974`; null where the postcode says nothing and the workspace's place is taken. */
  department: string | null;
  /** IANA. */
  timeZone: string;
  holidayRegion: HolidayRegion;
  /** In French; null for an ordinary department. */
  name: string | null;
}

const PARIS = 'Europe/Paris';

const OVERSEAS: Record<string, Omit<Territory, 'department'>> = {
  971: { timeZone: 'America/Guadeloupe', holidayRegion: 'guadeloupe', name: 'Guadeloupe' },
  972: { timeZone: 'America/Martinique', holidayRegion: 'martinique', name: 'Martinique' },
  973: { timeZone: 'America/Cayenne', holidayRegion: 'guyane', name: 'Guyane' },
  974: { timeZone: 'Indian/Reunion', holidayRegion: 'la-reunion', name: 'La Réunion' },
  975: { timeZone: 'America/Miquelon', holidayRegion: 'saint-pierre-et-miquelon', name: 'Saint-Pierre-et-Miquelon' },
  976: { timeZone: 'Indian/Mayotte', holidayRegion: 'mayotte', name: 'Mayotte' },
  977: { timeZone: 'America/St_Barthelemy', holidayRegion: 'saint-barthelemy', name: 'Saint-Barthélemy' },
  978: { timeZone: 'America/Marigot', holidayRegion: 'saint-martin', name: 'Saint-Martin' },
  984: { timeZone: 'Indian/Kerguelen', holidayRegion: 'metropole', name: 'Terres australes et antarctiques françaises' },
  986: { timeZone: 'Pacific/Wallis', holidayRegion: 'wallis-et-futuna', name: 'Wallis-et-Futuna' },
  987: { timeZone: 'Pacific/Tahiti', holidayRegion: 'polynesie-francaise', name: 'Polynésie française' },
  988: { timeZone: 'Pacific/Noumea', holidayRegion: 'nouvelle-caledonie', name: 'Nouvelle-Calédonie' },
};

/** The two islands left Guadeloupe in 2007, La Poste still sorts their mail under 971. */
const STILL_UNDER_GUADELOUPE: Record<string, string> = { 97133: '977', 97150: '978' };

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

/** What an unknown place falls back on: the workspace's own. Its holidays follow its time zone. */
export interface HomePlace { timeZone: string; holidayRegion?: HolidayRegion }

/**
 * The territory of a postcode as people write it: `75007`, `75 775 CEDEX 16`, `F-67000`, `1000` (a spreadsheet lost the
 * zero of 01000), `20200`, `2A004`. Empty, foreign or unreadable: the workspace's place, with `department` null.
 */
export function territoryOf(postcode: string | null | undefined, home: HomePlace): Territory {
  const code = normalisePostcode(postcode);
  const department = code === null ? null : departmentOf(code);
  if (department === null) {
    return { department: null, timeZone: home.timeZone, holidayRegion: home.holidayRegion ?? regionOfTimeZone(home.timeZone), name: null };
  }
  const overseas = OVERSEAS[department];
  if (overseas) return { department, ...overseas };
  if (ALSACE_MOSELLE.has(department)) return { department, timeZone: PARIS, holidayRegion: 'alsace-moselle', name: 'Alsace-Moselle' };
  if (department === '2A' || department === '2B') return { department, timeZone: PARIS, holidayRegion: 'metropole', name: 'Corse' };
  return { department, timeZone: PARIS, holidayRegion: 'metropole', name: null };
}

/** Five characters, or null where none can be read. */
export function normalisePostcode(postcode: string | null | undefined): string | null {
  const text = (postcode ?? '').trim().toUpperCase().replace(/^FR?[\s-]*/, '');
  const corsican = /^(2[AB])[\s.]?(\d{3})(?!\d)/.exec(text);
  if (corsican) return `${corsican[1]}${corsican[2]}`;
  const digits = /^(\d{1,2})[\s.]?(\d{3})(?!\d)/.exec(text);
  return digits ? `${digits[1]}${digits[2]}`.padStart(5, '0') : null;
}

function departmentOf(code: string): string | null {
  const overseas = STILL_UNDER_GUADELOUPE[code] ?? code.slice(0, 3);
  if (overseas in OVERSEAS) return overseas;
  const two = code.slice(0, 2);
  if (two === '2A' || two === '2B') return two;
  // Corsica's postcodes kept the former 20: Ajaccio and the south are 200 and 201, Bastia and the north 202 and 206.
  if (two === '20') return code[2] === '0' || code[2] === '1' ? '2A' : '2B';
  // 00 is the army's, 98 Monaco (980) and Clipperton (989), 96, 97 and 99 are nobody's or foreign.
  return two >= '01' && two <= '95' ? two : null;
}

/** Holidays of a workspace that only said its time zone. */
export function regionOfTimeZone(timeZone: string): HolidayRegion {
  return Object.values(OVERSEAS).find((place) => place.timeZone === timeZone)?.holidayRegion ?? 'metropole';
}
