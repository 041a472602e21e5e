import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_MOVES } from '#contracts/lead-moves.js';
import { capitalised } from '#contracts/texts/words.js';
import { STAGES, type Stage } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button/button.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import { Dialog } from '../../ui/overlay/dialog.js';

interface StageDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Decided already, where only the reason is missing. */
  stage: Stage | null;
  /** Where the only target is; null for several. */
  from: Stage | null;
  onMove: (stage: Stage, reason: string) => Promise<void>;
}

const ANY = [...new Set(Object.values(LEAD_MOVES).flat())];

/** A stage set by hand has a reason: it stands in the history. */
export function StageDialog({ isOpen, onClose, title, stage, from, onMove }: StageDialogProps) {
  const { t } = useTranslation('list');
  const words = useWords();
  const [chosen, setChosen] = useState<Stage | null>(null);
  const allowed = from ? LEAD_MOVES[from] : ANY;
  const options = STAGES.filter((one) => allowed.includes(one)).map((one) => ({ key: one, label: capitalised(words.stages[one]) }));
  const wanted = stage ?? chosen;
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <Form
        className="stack wide" labels={{ reason: t('reason'), stage: t('columns.stage') }}
        onSubmit={async ({ reason = '' }) => {
          if (!wanted) return;
          await onMove(wanted, reason);
          onClose();
        }}
      >
        {stage === null && <Select name="stage" label={t('columns.stage')} options={options} value={chosen} onChange={setChosen} isRequired />}
        <TextField name="reason" label={t('reason')} help={t('reasonHelp')} isRequired maxLength={1000} autoFocus={stage !== null} />
        <div className="row"><Button type="submit" variant="primary">{stage === 'set_aside' ? t('bulk.setAside') : t('bulk.stage')}</Button></div>
      </Form>
    </Dialog>
  );
}
