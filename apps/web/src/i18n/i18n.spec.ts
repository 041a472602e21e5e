import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Tree = { [key: string]: string | Tree };
const folder = (locale: string): string => fileURLToPath(new URL(`./${locale}/`, import.meta.url));
const names = (locale: string): string[] => readdirSync(folder(locale)).sort();
const namespaces = names('fr').map((file) => path.basename(file, '.ts'));
const textsOf = async (locale: string, namespace: string): Promise<Record<string, string>> => flat(((await import(`./${locale}/${namespace}.ts`)) as { default: Tree }).default);

function flat(tree: Tree, prefix = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)))));
}
const placeholders = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name!).sort();

describe('the texts of the screens', () => {
  it('are a file per screen in both languages, each known to the types', () => {
    expect(names('en')).toEqual(names('fr'));
    const typed = readFileSync(new URL('./namespaces.ts', import.meta.url), 'utf8');
    for (const namespace of namespaces) expect(typed).toContain(`'./fr/${namespace}.js'`);
  });

  it.each(namespaces)('of “%s” are complete in English and ask for the same facts', async (namespace) => {
    const [fr, en] = [await textsOf('fr', namespace), await textsOf('en', namespace)];
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    for (const [key, text] of Object.entries(fr)) expect([key, placeholders(en[key]!)]).toEqual([key, placeholders(text)]);
  });

  it.each(namespaces)('of “%s” keep the typography of each language', async (namespace) => {
    for (const [key, text] of Object.entries(await textsOf('fr', namespace))) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/['"!]| [:;?%»]|« |[\p{L}»}][:;?%](?!\/)/u)]);
    }
    for (const [key, text] of Object.entries(await textsOf('en', namespace))) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/['"!\u00A0\u202F]| [:;?%]/)]);
    }
  });

  it.each(namespaces)('of “%s” never say “converti”, which is for the first use alone', async (namespace) => {
    for (const locale of ['fr', 'en']) {
      for (const text of Object.values(await textsOf(locale, namespace))) expect(text).not.toMatch(/converti(?!on)/i);
    }
  });

  it.each(namespaces)('of “%s” have a plural for every singular', async (namespace) => {
    const keys = Object.keys(await textsOf('fr', namespace));
    for (const key of keys.filter((one) => one.endsWith('_one'))) expect(keys).toContain(key.replace(/_one$/, '_other'));
  });
});
