/** A drawn number for each row and purpose: the same list each time. */
function drawn(row: number, purpose: number, below: number): number {
  let bits = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) % below;
}

const KINDS = ['Mairie', 'École', 'Collège', 'Lycée', 'Musée', 'Office', 'Agence', 'Centre', 'Maison', 'Service', 'Direction', 'Caisse', 'Institut', 'Régie', 'Syndicat'];
const THINGS = ['des forêts', 'de la mer', 'du patrimoine', 'des archives', 'des moulages', 'du logement', 'de santé', 'des abeilles', 'du numérique', 'des châteaux', 'de la pêche', 'du sport', 'des eaux', 'de l’habitat', 'des routes', 'du travail'];
const AFTER = ['Jean Moulin', 'Marie Curie', 'des Lilas', 'Victor Hugo', 'du Centre', 'Jules Ferry', 'Louise Michel', 'du Port', 'Jean Jaurès', 'de la Gare', 'Simone Veil', 'du Nord'];
const TOWNS = ['Bourg', 'Villeneuve', 'Châteauneuf', 'Beaumont', 'Montreuil', 'Clermont', 'Saint-Denis', 'Neuville', 'Rochefort', 'Vitry'];
const FIRST = ['Camille', 'Dominique', 'Florence', 'Maxime', 'Alix', 'Sacha', 'Andrea', 'Lou'];
const LAST = ['Martin', 'Bernard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Fontaine', 'Garnier', 'Chevalier', 'Lambert'];

export const CALL_LIST_COLUMNS = ['Nom', 'Type', 'Adresse', 'Code postal', 'Ville', 'Téléphone standard', 'Courriel', 'Site internet', 'Prénom du contact', 'Nom du contact', 'Fonction du contact', 'Courriel du contact', 'Ministère de tutelle'];

/** Some 2,800 towns with three dozen bodies each. */
const TOWN_COUNT = 2_800;
const townOf = (body: number): { postcode: string; city: string } => {
  const town = drawn(body, 1, TOWN_COUNT);
  return { postcode: String(10_000 + town * 31), city: `${TOWNS[town % TOWNS.length]!}-sur-${String.fromCharCode(65 + (town % 26))}${'aeiou'[town % 5]!}${'lmnrstv'[town % 7]!}${'aeiou'[(town >> 3) % 5]!}` };
};

/** One body among many; a number that none of its neighbours has stands in its name as in those of real schools and offices. */
export function bodyOf(body: number): { name: string; kind: string; postcode: string; city: string } {
  const kind = KINDS[drawn(body, 2, KINDS.length)]!;
  const name = `${kind} ${THINGS[drawn(body, 3, THINGS.length)]!} ${AFTER[drawn(body, 4, AFTER.length)]!}${drawn(body, 5, 4) === 0 ? ` ${1 + drawn(body, 6, 20)}` : ''}`;
  return { name, kind: kind.toLowerCase(), ...townOf(body) };
}

/**
 * A call list as CSV. Of ten rows, nine are bodies of their own, and one is a second person of an earlier row's body.
 * `from`: the first body; lists that overlap meet what is there.
 */
export function callList(rows: number, from = 0): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const isSecond = row % 10 === 9;
    const body = from + (isSecond ? row - 5 : row);
    const { name, kind, postcode, city } = bodyOf(body);
    const host = `o${body}.example.org`;
    const line = String(drawn(body, 7, 100)).padStart(2, '0');
    const phone = `01 99 ${String(Math.floor(body / 10_000) % 100).padStart(2, '0')} ${String(Math.floor(body / 100) % 100).padStart(2, '0')} ${String(body % 100).padStart(2, '0')}`;
    const [first, last] = [FIRST[drawn(row, 8, FIRST.length)]!, LAST[drawn(row, 9, LAST.length)]!];
    return [
      name, kind, `${line} rue de la République`, postcode, city, phone, `contact@${host}`, `https://${host}`, first, `${last}${isSecond ? '-Roux' : ''}`,
      isSecond ? 'Adjointe' : 'Directeur', `${first}.${last}.${row}@${host}`.toLowerCase(), 'Transition écologique',
    ].join(';');
  });
  return `${[CALL_LIST_COLUMNS.join(';'), ...lines].join('\n')}\n`;
}
