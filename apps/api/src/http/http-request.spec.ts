import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { pathOf } from './http-request.js';

const logged = (url: string) => pathOf({ url } as FastifyRequest);

describe('a path as it may be logged', () => {
  it.each(['rsvp', 'roti', 'opt-out', 'unsubscribe', 'calendar'])('holds no token of /%s', (page) => {
    expect(logged(`/${page}/q1w2e3r4t5?x=1`)).toBe(`/${page}/…`);
  });

  it.each(['//rsvp/q1w2e3r4t5', '/RSVP/q1w2e3r4t5/', '/rsvp%2Fq1w2e3r4t5', '/rsvp/a/q1w2e3r4t5'])('holds no token of %s either', (url) => {
    expect(logged(url)).toBe('/rsvp/…');
  });

  it('says everything else but the query', () => {
    expect(logged('/api/v1/open-labs/01989f3e?q=secret')).toBe('/api/v1/open-labs/01989f3e');
  });
});
