import { describe, expect, it } from '@jest/globals';
import type { Stage } from '#contracts/vocabulary.js';
import { STAGES } from '#contracts/vocabulary.js';
import { mergedAttempts, mergedNote, mergedPortrait, mergedStage, superseded, type OpenStep } from './merged-target.rules.js';

const early = new Date('2026-11-02T09:00:00Z');
const late = new Date('2026-11-20T09:00:00Z');
const stage = (a: Stage, b: Stage, [aAt, bAt] = [early, late]): Stage => mergedStage({ stage: a, movedAt: aAt }, { stage: b, movedAt: bAt });

describe('where a body stands that was called under two names', () => {
  it('lets an opposition win over everything', () => {
    for (const other of STAGES) expect(stage('do_not_contact', other)).toBe('do_not_contact');
  });

  it('does not depend on which of the two goes', () => {
    for (const a of STAGES) for (const b of STAGES) expect(stage(a, b, [early, late])).toBe(stage(b, a, [late, early]));
  });

  it('stays where it is when both say the same', () => {
    for (const one of STAGES) expect(stage(one, one)).toBe(one);
  });

  it('goes on with whoever is interested although a colleague said no, and as far as either came', () => {
    expect(stage('interested', 'declined')).toBe('interested');
    expect(stage('confirmed', 'interested')).toBe('confirmed');
    expect(stage('not_now', 'attended')).toBe('attended');
  });

  it('does not call again a body that has answered under its other name', () => {
    expect(stage('to_call', 'declined')).toBe('declined');
    expect(stage('contacted', 'not_now')).toBe('not_now');
    expect(stage('unreachable', 'set_aside')).toBe('set_aside');
  });

  it('takes the later of two conversations', () => {
    expect(stage('reached', 'declined', [early, late])).toBe('declined');
    expect(stage('reached', 'declined', [late, early])).toBe('reached');
  });

  it('goes on where only one name was called to no end', () => {
    expect(stage('unreachable', 'to_call')).toBe('contacted');
    expect(stage('to_call', 'contacted')).toBe('contacted');
  });
});

describe('what is known of the two', () => {
  it('adds up attempts until somebody was spoken with', () => {
    expect(mergedAttempts({ attempts: 2, reachedAt: null }, { attempts: 3, reachedAt: null })).toBe(5);
    expect(mergedAttempts({ attempts: 2, reachedAt: early }, { attempts: 3, reachedAt: null })).toBe(2);
    expect(mergedAttempts({ attempts: 2, reachedAt: early }, { attempts: 1, reachedAt: late })).toBe(1);
  });

  it('prefers an answer to “unknown”, and its own answer to the other’s', () => {
    expect(mergedPortrait({ suffers: 'unknown', digitised: 'yes' }, { suffers: 'partly', digitised: 'no', easy: 'yes' })).toEqual({ suffers: 'partly', digitised: 'yes', easy: 'yes' });
  });

  it('reads both notes on, and the same words once', () => {
    expect(mergedNote('Demander Inès.', 'Fermé le mercredi.')).toBe('Demander Inès.\n\nFermé le mercredi.');
    expect(mergedNote('Demander Inès.', ' Demander Inès. ')).toBe('Demander Inès.');
    expect(mergedNote(null, 'Fermé.')).toBe('Fermé.');
    expect(mergedNote(null, null)).toBeNull();
  });

  it('keeps one step per person: the promise, else what a person set, else the earliest', () => {
    const step = (id: string, more: Partial<OpenStep> = {}): OpenStep => ({ id, contactId: null, isPromise: false, isRetry: false, byHand: false, dueAt: late, ...more });
    expect(superseded([step('a', { dueAt: early }), step('b', { isPromise: true })])).toEqual(['a']);
    expect(superseded([step('a', { dueAt: early }), step('b', { byHand: true })])).toEqual(['a']);
    expect(superseded([step('a'), step('b', { dueAt: early })])).toEqual(['a']);
    expect(superseded([step('a', { contactId: 'x' }), step('b')])).toEqual([]);
    expect(superseded([step('a', { isRetry: true }), step('b', { contactId: 'x' })])).toEqual(['a']);
    expect(superseded([step('a', { isRetry: true })])).toEqual([]);
  });
});
