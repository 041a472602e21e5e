import { listOf, recordOf, textOf } from './register.rules.js';

/**
 * Géoplateforme's geocoder on the Base Adresse Nationale, by its published description (data.geopf.fr/geocodage): `/search`
 * answers GeoJSON, 50 requests a second.
 */

/** A place that a text may mean, the likeliest first. */
export interface Place { postcode: string; city: string; /** "45, Loiret, Centre-Val de Loire". */ context: string | null; /** 0 to 1, the service's own. */ score: number }

export function readPlaces(answer: unknown): Place[] {
  const places = listOf(answer, 'features').flatMap((feature): Place[] => {
    const properties = recordOf(feature)?.['properties'];
    const [postcode, city, score] = [textOf(properties, 'postcode'), textOf(properties, 'city'), recordOf(properties)?.['score']];
    return postcode && /^\d{5}$/.test(postcode) && city ? [{ postcode, city, context: textOf(properties, 'context'), score: typeof score === 'number' ? score : 0 }] : [];
  });
  return places.filter(({ postcode, city }, i) => places.findIndex((other) => other.postcode === postcode && other.city === city) === i);
}
