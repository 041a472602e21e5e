import { withDone, withPlanned } from './tally.rules.js';

describe('the tally of a list', () => {
  const planned = withPlanned(withPlanned({}, [{ outcome: 'create' }, { outcome: 'update' }]), [{ outcome: 'create' }, { outcome: 'undecided' }]);

  it('counts rows by what becomes of them, batch after batch', () => {
    expect(planned).toEqual({ create: { count: 2, done: 0 }, update: { count: 1, done: 0 }, undecided: { count: 1, done: 0 } });
  });

  it('follows a row that becomes another when it is written', () => {
    const written = withDone(planned, [{ outcome: 'create' }, { outcome: 'update' }, { outcome: 'undecided' }], [{ outcome: 'create' }, { outcome: 'create' }, { outcome: 'undecided' }]);
    expect(written).toEqual({ create: { count: 3, done: 2 }, update: { count: 0, done: 0 }, undecided: { count: 1, done: 1 } });
    expect(planned.create).toEqual({ count: 2, done: 0 });
  });
});
