import type { ResourceKey } from 'i18next';
import type { TextLoader } from './i18n.js';

const files = import.meta.glob<{ default: ResourceKey }>(['./fr/*.ts', './en/*.ts']);

/** Each screen's texts are a file of their own in each language. */
export const loadFile: TextLoader = async (locale, namespace) => (await files[`./${locale}/${namespace}.ts`]!()).default;
