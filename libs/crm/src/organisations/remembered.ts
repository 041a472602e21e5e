/** Long lists ask the same names and towns again and again; more than this is not kept. */
const MOST = 20_000;
const LONGEST = 200;

/** A pure function of a text that keeps its last answers, and forgets all of them when they are too many. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = work(text);
    if (text.length > LONGEST) return answer;
    if (known.size >= MOST) known = new Map();
    known.set(text, answer);
    return answer;
  };
}
