import { describe, expect, it } from '@jest/globals';
import { EVIDENCES, SIGNALS } from '#contracts/vocabulary.js';
import { homeless, readScript, HEARD, PROVEN_BY, type Moment } from './script.js';

const SCRIPT = `## Se présenter

« Bonjour. »

Au standard : demander les missions.

## Écouter l’irritant

- Laisser **raconter**.
- Cocher.

## Proposer l’open lab
« Je vous garde une place ? »

## Demander qui d’autre appeler

> Qui d’autre ?`;

describe('a script read as a conversation', () => {
  it('starts a step at each heading, and tells what is said from what is advice', () => {
    const steps = readScript(SCRIPT);
    expect(steps.map(({ title }) => title)).toEqual(['Se présenter', 'Écouter l’irritant', 'Proposer l’open lab', 'Demander qui d’autre appeler']);
    expect(steps[0]!.blocks).toEqual([{ kind: 'say', text: '« Bonjour. »' }, { kind: 'hint', text: 'Au standard : demander les missions.' }]);
    expect(steps[1]!.blocks).toEqual([{ kind: 'list', items: ['Laisser raconter.', 'Cocher.'] }]);
    expect(steps[2]!.blocks).toEqual([{ kind: 'say', text: '« Je vous garde une place ? »' }]);
    expect(steps[3]!.blocks).toEqual([{ kind: 'say', text: 'Qui d’autre ?' }]);
  });

  it('finds where people tell their pain, accept a date and name others', () => {
    expect(readScript(SCRIPT).map(({ moment }) => moment)).toEqual(['opening', 'listening', 'proposing', 'referring']);
  });

  it('reads a script without headings as one step', () => {
    expect(readScript('« Bonjour. »\n\nPuis écouter.')).toMatchObject([{ title: '', blocks: [{ kind: 'say' }, { kind: 'hint' }] }]);
    expect(readScript('')).toEqual([]);
  });

  it.each([SCRIPT, '## Un\n\na\n\n## Deux\n\nb', 'sans titre', '## A\n\n## B\n\n## C\n\n## D\n\n## E'])('leaves no fact out of reach, whatever its headings (%#)', (script) => {
    const steps = readScript(script);
    const left = homeless(steps);
    const signals = [...steps.flatMap(({ moment }) => HEARD[moment]), ...left.signals];
    const evidence = [...steps.flatMap(({ moment }) => PROVEN_BY[moment]), ...left.evidence];
    expect(new Set(signals)).toEqual(new Set(SIGNALS));
    expect(new Set(evidence)).toEqual(new Set(EVIDENCES));
  });

  it('shows each fact at one moment only', () => {
    const moments = Object.keys(HEARD) as Moment[];
    expect(moments.flatMap((moment) => HEARD[moment]).toSorted()).toEqual([...SIGNALS].toSorted());
    expect(moments.flatMap((moment) => PROVEN_BY[moment]).toSorted()).toEqual([...EVIDENCES].toSorted());
  });
});
