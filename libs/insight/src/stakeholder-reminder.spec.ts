import { describe, expect, it } from '@jest/globals';
import { stakeholderReminder } from './stakeholder-reminder.js';

describe('networks and possible opponents', () => {
  it('are planned while the product is young: listed first, then met', () => {
    expect(stakeholderReminder({ age: 'young', met: 0, toMeet: 0 })).toBe('none_listed');
    expect(stakeholderReminder({ age: 'young', met: 2, toMeet: 1 })).toBe('to_meet');
  });

  it('are no reminder once all were met, or the product is older', () => {
    expect(stakeholderReminder({ age: 'young', met: 2, toMeet: 0 })).toBeNull();
    expect(stakeholderReminder({ age: 'growing', met: 0, toMeet: 3 })).toBeNull();
  });
});
