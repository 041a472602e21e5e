import { THINGS, type Thing, type Words } from './words.js';

/** Facts that fill a sentence. A sentence stands without them: a refusal may know less than it could. */
export type Facts = Readonly<Record<string, unknown>>;

/** A sentence, or how to make one from its facts and the words of its language. */
export type Sentence = string | ((facts: Facts, words: Words) => string);

export function say(sentence: Sentence, facts: Facts, words: Words): string {
  return typeof sentence === 'string' ? sentence : sentence(facts, words);
}

/** A number of the facts, or null. */
export function numberIn(facts: Facts, key: string): number | null {
  const value = facts[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The word for a value of the facts in one list of words, or null where it is not of that list. */
export function wordIn(facts: Facts, key: string, words: Readonly<Record<string, string>>): string | null {
  const value = facts[key];
  return typeof value === 'string' && Object.hasOwn(words, value) ? words[value]! : null;
}

/** The domain's thing a refusal is about, or null. */
export function thingIn(facts: Facts, words: Words): string | null {
  const value = facts.what;
  return (THINGS as readonly unknown[]).includes(value) ? words.things[value as Thing] : null;
}
