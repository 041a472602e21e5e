import { describe, expect, it } from '@jest/globals';
import { filterOf, fromQueryText, listSearch, toQueryText } from './list-search.js';

describe('the address of the list', () => {
  it('keeps the words it knows, and leaves out what anybody else wrote', () => {
    expect(listSearch({ stage: 'contacted,to_call,nowhere', interest: ['curious'], overdue: 'true', toRepair: 'perhaps', sort: 'name', order: 'up', group: 'kind', q: 75, view: 'board', x: 1 }))
      .toEqual({ stage: 'to_call,contacted', interest: 'curious', overdue: true, sort: 'name', group: 'kind', q: '75', view: 'board' });
    expect(listSearch({ stage: '', kind: 'all', assignee: '' })).toEqual({});
  });

  it('is the same text for the same view, whatever the order of its words', () => {
    const view = listSearch({ q: 'musée & parc', stage: 'to_call', overdue: true });
    expect(toQueryText(view)).toBe(toQueryText(listSearch({ overdue: true, stage: 'to_call', q: 'musée & parc' })));
    expect(fromQueryText(toQueryText(view))).toEqual(view);
  });

  it('narrows by opinions about persons for those only who may read them', () => {
    const search = listSearch({ persona: 'rebel', vendor: 'true', stage: 'reached', sort: 'name', q: '  ' });
    expect(filterOf(search, true)).toEqual({ persona: 'rebel', vendor: true, stage: ['reached'] });
    expect(filterOf(search, false)).toEqual({ stage: ['reached'] });
  });
});
