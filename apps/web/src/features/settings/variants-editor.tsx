import { useTranslation } from 'react-i18next';
import { PRODUCT_AGES } from '#contracts/discourse.js';
import { LIMITS } from '#contracts/limits.js';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Select } from '../../ui/field/select.js';
import { TextArea } from '../../ui/field/text-field.js';
import { DeleteIcon, PlusIcon } from '../../ui/icons.js';
import type { Campaign } from './settings.api.js';
import styles from './settings.module.css';

export type Variant = Campaign['scriptVariants'][number];
const MOST = 15;
const ANY = 'any';

/** What is said instead to a likely type, at an age of the product. */
export function VariantsEditor({ variants, script, onChange }: { variants: readonly Variant[]; script: string; onChange: (variants: Variant[]) => void }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const change = (index: number, part: Partial<Variant>): void => onChange(variants.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const remove = (index: number): void => {
    const former = [...variants];
    onChange(variants.filter((_, i) => i !== index));
    showToast(t('script.variantRemoved'), { undo: () => onChange(former) });
  };
  // The first type and age that nothing is written for yet, starting from what everybody hears.
  const add = (): void => {
    const free = PERSONAS.find((persona) => !variants.some((one) => one.persona === persona && one.age === null));
    onChange([...variants, { persona: free ?? null, age: free ? null : PRODUCT_AGES[0], script }]);
  };
  return (
    <div className={styles.variants}>
      <p>{t('script.variantsIntro')}</p>
      {variants.map(({ persona, age, script: text }, index) => (
        <fieldset key={index} className={styles.variant}>
          <legend>{t('script.variantName', { number: index + 1 })}</legend>
          <div className={styles.pair}>
            <Select
              name={`scriptVariants[${index}].persona`} label={t('script.variantFor')} value={persona ?? ANY} onChange={(key) => change(index, { persona: PERSONAS.find((one) => one === key) ?? null })}
              options={[{ key: ANY, label: capitalised(t('script.anybody')) }, ...PERSONAS.map((key) => ({ key, label: capitalised(words.personas[key]) }))]}
            />
            <Select
              name={`scriptVariants[${index}].age`} label={t('script.variantAge')} value={age ?? ANY} onChange={(key) => change(index, { age: PRODUCT_AGES.find((one) => one === key) ?? null })}
              options={[{ key: ANY, label: capitalised(t('script.anyAge')) }, ...PRODUCT_AGES.map((key) => ({ key, label: capitalised(words.productAges[key]) }))]}
            />
          </div>
          <TextArea name={`scriptVariants[${index}].script`} label={t('script.variantText')} help={t('script.help')} value={text} onChange={(value) => change(index, { script: value })} rows={10} maxLength={LIMITS.longText} />
          <div><Button size="sm" variant="ghost" icon={DeleteIcon} onPress={() => remove(index)}>{t('script.variantRemove', { number: index + 1 })}</Button></div>
        </fieldset>
      ))}
      {variants.length < MOST && <div><Button size="sm" icon={PlusIcon} onPress={add}>{t('script.variantAdd')}</Button></div>}
    </div>
  );
}
