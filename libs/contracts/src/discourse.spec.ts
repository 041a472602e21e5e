import { describe, expect, it } from '@jest/globals';
import { discourseAt, type ScriptVariant } from './discourse.js';

const variants: ScriptVariant[] = [
  { persona: 'rebel', age: null, script: 'rebelle' },
  { persona: 'rebel', age: 'young', script: 'rebelle, au début' },
  { persona: 'loyalist', age: 'established', script: 'loyaliste, tard' },
  { persona: null, age: 'established', script: 'tous, tard' },
];

describe('the discourse at an age of the product', () => {
  it('takes what was written for the type and the age before what was written for the type', () => {
    expect(discourseAt('young', 'tous', variants)).toEqual({ age: 'young', script: 'tous', variants: { rebel: 'rebelle, au début' } });
    expect(discourseAt('growing', 'tous', variants)).toEqual({ age: 'growing', script: 'tous', variants: { rebel: 'rebelle' } });
  });

  it('replaces the campaign’s own script where one was written for the age alone', () => {
    expect(discourseAt('established', 'tous', variants)).toEqual({ age: 'established', script: 'tous, tard', variants: { rebel: 'rebelle', loyalist: 'loyaliste, tard' } });
  });
});
