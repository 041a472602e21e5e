import { describe, expect, it } from '@jest/globals';
import { funnelSearch } from '../../pages/funnel/funnel.screen.js';
import { endOfDay } from './day.js';

describe('a day of the funnel', () => {
  it('ends at midnight of the team’s zone, in winter as in summer', () => {
    expect(endOfDay('2026-11-20', 'Europe/Paris')).toBe('2026-11-20T22:59:59.999Z');
    expect(endOfDay('2026-07-14', 'Europe/Paris')).toBe('2026-07-14T21:59:59.999Z');
    expect(endOfDay('2026-11-20', 'Indian/Reunion')).toBe('2026-11-20T19:59:59.999Z');
  });

  it('is left out of the address when it does not exist', () => {
    expect(['2026-02-28', '2026-02-30', '2026-13-01', '20 novembre', '', 7].map((at) => funnelSearch({ at }))).toEqual([{ at: '2026-02-28' }, {}, {}, {}, {}, {}]);
  });
});
