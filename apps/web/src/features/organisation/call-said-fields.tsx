import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { EVIDENCES, INTERESTS, OUTCOMES, type Evidence, type Interest, type Outcome } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { Checkbox, CheckboxGroup } from '../../ui/choice/checkbox.js';
import { MomentField } from '../../ui/field/date-field.js';
import { Select } from '../../ui/field/select.js';
import { needsEvidence, type CallSaid } from './call-correction.js';

interface CallSaidFieldsProps {
  said: Omit<CallSaid, 'outcome'> & { outcome: Outcome | null };
  onChange: (part: Partial<CallSaid>) => void;
  /** The date agreed, where the outcome has one: a call back needs it, "not now" may leave it to the rule. */
  asks: 'callBackAt' | 'notNowUntil' | null;
  /** Of the organisation: agreed moments are said in its hours. */
  timeZone: string;
}

/** How a call went, where it is told after the fact: the outcome, and what it asks for. */
export function CallSaidFields({ said: { outcome, interest, evidence, agreedFor }, onChange, asks, timeZone }: CallSaidFieldsProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  return (
    <>
      <Select<Outcome>
        name="outcome" label={t('correct.outcome')} options={OUTCOMES.map((key) => ({ key, label: capitalised(words.outcomes[key]) }))}
        placeholder={t('correct.chooseOutcome')} value={outcome} onChange={(next) => onChange({ outcome: next, agreedFor: null })} isRequired
      />
      {outcome === 'reached' && (
        <Select<Interest>
          name="interest" label={t('correct.interest')} options={INTERESTS.filter((one) => one !== 'unknown').map((key) => ({ key, label: capitalised(words.interests[key]) }))}
          placeholder={t('correct.chooseInterest')} value={interest === 'unknown' ? null : interest} onChange={(next) => onChange({ interest: next })} isRequired
        />
      )}
      {outcome === 'reached' && needsEvidence(interest) && (
        <CheckboxGroup name="evidence" label={t('correct.evidence')} help={t('correct.evidenceHelp')} value={[...evidence]} onChange={(next) => onChange({ evidence: next as Evidence[] })}>
          {EVIDENCES.map((one) => <Checkbox key={one} value={one}>{capitalised(words.evidences[one])}</Checkbox>)}
        </CheckboxGroup>
      )}
      {asks && <MomentField key={asks} name={asks} label={t(`correct.${asks}`)} value={agreedFor} onChange={(next) => onChange({ agreedFor: next })} timeZone={timeZone} isRequired={asks === 'callBackAt'} />}
    </>
  );
}
