import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import accessibilityEn from './src/i18n/en/accessibility.js';
import legalEn from './src/i18n/en/legal.js';
import accessibilityFr from './src/i18n/fr/accessibility.js';
import legalFr from './src/i18n/fr/legal.js';

interface Told { title: string; intro: string; sections: Record<string, { heading: string; text: string }> }

/** What anybody may want to read before they let a script run, or without one: by the name of its address. */
const PAGES: Record<string, { fr: Told; en: Told }> = {
  legal: { fr: legalFr, en: legalEn },
  accessibility: { fr: accessibilityFr, en: accessibilityEn },
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const article = (lang: string, { title, intro, sections }: Told, heading: 'h1' | 'h2'): string => `<article lang="${lang}" class="prose">
        <${heading}>${escaped(title)}</${heading}><p>${escaped(intro)}</p>
        ${Object.values(sections).map(({ heading: name, text }) => `<h3>${escaped(name)}</h3>${text.split('\n').map((one) => `<p>${escaped(one)}</p>`).join('')}`).join('\n        ')}
      </article>`;

/** Beside `index.html`, the same page for each of these addresses, whose words are there without JavaScript too, in both languages. */
export function withoutScript(): Plugin {
  return {
    name: 'without-script',
    apply: 'build',
    writeBundle({ dir }) {
      const index = readFileSync(path.join(dir!, 'index.html'), 'utf8');
      for (const [name, { fr, en }] of Object.entries(PAGES)) {
        const words = `<noscript><div class="page">
      ${article('fr', fr, 'h1')}
      ${article('en', en, 'h2')}
    </div></noscript>`;
        const page = index.replace(/<noscript>[\s\S]*<\/noscript>/, () => words).replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(fr.title)} – Premier Cercle</title>`);
        writeFileSync(path.join(dir!, `${name}.html`), page);
      }
    },
  };
}

export const PAGE_FILES = Object.keys(PAGES).map((name) => `${name}.html`);
