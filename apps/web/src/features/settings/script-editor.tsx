import { useDeferredValue, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { Tabs } from '../../ui/display/tabs.js';
import { TextArea } from '../../ui/field/text-field.js';
import { readScript } from '../calling/script.js';
import styles from './settings.module.css';
import { VariantsEditor, type Variant } from './variants-editor.js';

interface ScriptEditorProps {
  script: string;
  stakeholderScript: string;
  onChange: (field: 'script' | 'stakeholderScript', value: string) => void;
  variants: readonly Variant[];
  onVariants: (variants: Variant[]) => void;
}

/** What is said, as text at one side and as the call screen will show it at the other. */
export function ScriptEditor({ script, stakeholderScript, variants, onChange, onVariants }: ScriptEditorProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  return (
    <section className={styles.script} aria-labelledby={id}>
      <div className={styles.blockHead}>
        <h2 id={id}>{t('script.title')}</h2>
        <p>{t('script.intro')}</p>
      </div>
      <Tabs
        label={t('script.title')}
        items={[
          { key: 'calls', label: t('script.calls'), content: <Sides name="script" label={t('script.calls')} text={script} onChange={onChange} /> },
          { key: 'variants', label: t('script.variants'), content: <VariantsEditor variants={variants} script={script} onChange={onVariants} /> },
          { key: 'stakeholders', label: t('script.stakeholders'), content: <Sides name="stakeholderScript" label={t('script.stakeholders')} text={stakeholderScript} onChange={onChange} /> },
        ]}
      />
    </section>
  );
}

function Sides({ name, label, text, onChange }: { name: 'script' | 'stakeholderScript'; label: string; text: string; onChange: ScriptEditorProps['onChange'] }) {
  const { t } = useTranslation('settings');
  const shown = useDeferredValue(text);
  const steps = readScript(shown);
  return (
    <div className={styles.sides}>
      <TextArea name={name} label={t('script.text', { which: label })} help={t('script.help')} value={text} onChange={(value) => onChange(name, value)} rows={22} maxLength={LIMITS.longText} />
      <div className={styles.preview} role="region" aria-label={t('script.preview')} tabIndex={0}>
        <p className="small muted">{t('script.steps', { count: steps.length })}</p>
        {steps.length === 0 && <p className="read">{t(name === 'script' ? 'script.none' : 'script.noneStakeholders')}</p>}
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <h3><span aria-hidden="true">{index + 1}</span>{step.title || t('script.untitled')}</h3>
              {step.blocks.map((block, i) => (block.kind === 'list'
                ? <ul key={i}>{block.items.map((item, j) => <li key={j}>{item}</li>)}</ul>
                : <p key={i} className={block.kind === 'say' ? styles.say : styles.hint}>{block.text}</p>))}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
