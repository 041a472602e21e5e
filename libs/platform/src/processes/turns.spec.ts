import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('are given in the order in which they were asked for, a few at a time', async () => {
    const turns = new Turns(2);
    const came: string[] = [];
    const asked = ['a', 'b', 'c', 'd'].map(async (name) => { if (await turns.take(null)) came.push(name); });
    await Promise.all(asked.slice(0, 2));
    expect(came).toEqual(['a', 'b']);
    turns.giveBack();
    await asked[2];
    turns.giveBack();
    await asked[3];
    expect(came).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are not waited for longer than somebody has patience, and go to the next one', async () => {
    const turns = new Turns(1);
    await turns.take(null);
    expect(await turns.take(1)).toBe(false);
    const next = turns.take(null);
    turns.giveBack();
    expect(await next).toBe(true);
    turns.giveBack();
    expect(await turns.take(1)).toBe(true);
  });
});
