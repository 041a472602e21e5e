import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';
import { parseSiren, parseSiret } from './identifiers.rules.js';
import { normalisePostcode, territoryOf } from './territory.rules.js';

/** SIREN and SIRET as digits. A SIRET names its SIREN. @throws DomainError `validation_failed` */
export function readIdentifiers(siren: string | null, siret: string | null): { siren: string | null; siret: string | null } {
  const body = siren === null ? null : parseSiren(siren);
  const site = siret === null ? null : parseSiret(siret);
  const problems: FieldProblem[] = [];
  if (body?.problem) problems.push({ field: 'siren', code: 'not_siren' });
  if (site?.problem) problems.push({ field: 'siret', code: 'not_siret' });
  if (body?.value && site?.value && !site.value.startsWith(body.value)) problems.push({ field: 'siret', code: 'not_together' });
  if (problems.length > 0) throw invalid(...problems);
  return { siren: body?.value ?? site?.value?.slice(0, 9) ?? null, siret: site?.value ?? null };
}

/** What a postcode tells of hours and holidays. All null where it tells nothing: the workspace's place is taken when it is needed. */
export function readPlace(postcode: string | null): { postcode: string | null; department: string | null; timeZone: string | null; holidayRegion: string | null } {
  const written = postcode?.trim() || null;
  const { department, timeZone, holidayRegion } = territoryOf(written, { timeZone: 'Europe/Paris' });
  return {
    postcode: normalisePostcode(written) ?? written,
    department,
    timeZone: department === null ? null : timeZone,
    holidayRegion: department === null ? null : holidayRegion,
  };
}
