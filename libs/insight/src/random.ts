/** Numbers that repeat: the same words give the same sequence, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Of the standard normal law. */
  normal(): number;
}

/**
 * A generator seeded by words, so that whoever decides by chance can be asked again and say the same.
 *
 * Words are mixed by FNV-1a with a final avalanche; numbers are sfc32 (C. Doty-Humphrey, PractRand), 32 bits each; the
 * normal law by Box and Muller (1958). Not for secrets.
 */
export function randomFrom(...words: readonly (string | number)[]): Random {
  const text = words.join('\u0000');
  let [a, b, c, counter] = [mix(text, 1), mix(text, 2), mix(text, 3), 1] as [number, number, number, number];
  const uniform = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  // The state needs a few steps before its words have mixed.
  for (let i = 0; i < 12; i++) uniform();
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

function mix(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
