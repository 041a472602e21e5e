import { cityKey, fold, nameKey } from '../../organisations/name.rules.js';
import { marksIn, mayReach, similarity, trigramsOf, wordsIn } from '../../organisations/similarity.rules.js';

/** What an organisation is found by among its neighbours. */
export interface Named { name: string; acronym: string | null; postcode: string | null; city: string | null }

interface Neighbour<T> { item: T; marks: string; trigrams: string; postcode: string | null }
interface Place<T> { neighbours: Neighbour<T>[]; byWord: Map<string, Neighbour<T>[]> | null }

export interface Alike<T> { item: T; likeness: number; sameMarks: boolean }

/**
 * From here on two names in one place are worth a question (D). Judged on the 1,143 State services and the 200 operators:
 * below it, pairs are other services of the same house far more often than other spellings.
 */
export const ALIKE = 0.75;

/** In a place with more bodies than these, only those that share a word few others there bear are compared. */
const CROWDED = 400;
const RARE = 150;

/** Organisations by the town and the postcode where they are, to find names that are nearly the same. */
export class PlaceIndex<T extends Named> {
  private readonly places = new Map<string, Place<T>>();
  /** Place and word → who is called so there: by an acronym, or by a name of one word. */
  private readonly called = { byAcronym: new Map<string, T[]>(), byName: new Map<string, T[]>() };

  add(item: T): void {
    const key = nameKey(item.name);
    const words = wordsIn(key);
    if (!key.includes(' ')) this.remember(this.called.byName, item, key);
    if (item.acronym) this.remember(this.called.byAcronym, item, fold(item.acronym));
    const neighbour = { item, marks: marksIn(key), trigrams: trigramsOf(words), postcode: item.postcode };
    for (const place of placesOf(item)) {
      const there = this.places.get(place) ?? { neighbours: [], byWord: null };
      this.places.set(place, there);
      there.neighbours.push(neighbour);
      if (there.byWord) addWords(there.byWord, neighbour);
      else if (there.neighbours.length > CROWDED) {
        there.byWord = new Map();
        for (const each of there.neighbours) addWords(there.byWord, each);
      }
    }
  }

  /** Whose name is nearly this one, and who is called by this one's acronym or the other way round; the closest first. */
  alike(item: Named): Alike<T>[] {
    const key = nameKey(item.name);
    const [words, marks] = [wordsIn(key), marksIn(key)];
    const trigrams = trigramsOf(words);
    const found = new Map<T, Alike<T>>();
    const places = placesOf(item);
    // Of a town, those under the same postcode were all compared before.
    const isMetByPostcode = item.postcode !== null && !this.places.get(places[0]!)?.byWord;
    for (const place of places) {
      const called = [...this.called.byAcronym.get(`${place} ${key}`) ?? [], ...(item.acronym ? this.called.byName.get(`${place} ${fold(item.acronym)}`) ?? [] : [])];
      for (const other of called) found.set(other, { item: other, likeness: 1, sameMarks: true });
      // Names of marks alone have no words to be alike in.
      for (const other of words === '' ? [] : this.compared(place, words)) {
        if (isMetByPostcode && place !== places[0] && other.postcode === item.postcode) continue;
        if (!mayReach(ALIKE, trigrams, other.trigrams) || found.has(other.item)) continue;
        const likeness = similarity(trigrams, other.trigrams);
        if (likeness >= ALIKE) found.set(other.item, { item: other.item, likeness, sameMarks: marks === other.marks });
      }
    }
    return [...found.values()].sort((a, b) => b.likeness - a.likeness);
  }

  private remember(called: Map<string, T[]>, item: T, word: string): void {
    for (const place of placesOf(item)) called.set(`${place} ${word}`, [...called.get(`${place} ${word}`) ?? [], item]);
  }

  private compared(place: string, words: string): Iterable<Neighbour<T>> {
    const there = this.places.get(place);
    if (!there?.byWord) return there?.neighbours ?? [];
    const { byWord } = there;
    return new Set(words.split(' ').flatMap((word) => {
      const bearers = byWord.get(word) ?? [];
      return bearers.length > RARE ? [] : bearers;
    }));
  }
}

function addWords<T extends Named>(byWord: Map<string, Neighbour<T>[]>, neighbour: Neighbour<T>): void {
  for (const word of new Set(wordsIn(nameKey(neighbour.item.name)).split(' '))) {
    const bearers = byWord.get(word);
    // One more than rare says that it is not.
    if (!bearers) byWord.set(word, [neighbour]);
    else if (bearers.length <= RARE) bearers.push(neighbour);
  }
}

function placesOf({ postcode, city }: Named): string[] {
  return [...(postcode ? [`p ${postcode}`] : []), ...(city ? [`c ${cityKey(city)}`] : [])];
}
