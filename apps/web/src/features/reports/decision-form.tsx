import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { reportTexts } from '#contracts/texts/report.js';
import { REPORT_DECISIONS, type ReportDecision } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Form } from '../../ui/field/form.js';
import { TextArea } from '../../ui/field/text-field.js';
import { questionFacts } from './question-facts.js';
import type { ReportCampaign } from './reports-queries.js';
import styles from './reports.module.css';

interface DecisionFormProps {
  week: string;
  part: ReportCampaign;
  /** The button of the mail that led here; it is only filled in, never done by opening the page. */
  asked: ReportDecision | undefined;
}

/** What is asked of whoever reads the report, with the rule behind it, and what they decide. */
export function DecisionForm({ week, part, asked }: DecisionFormProps) {
  const { t } = useTranslation('reports');
  const texts = reportTexts(useLocale());
  const words = useWords();
  const say = useMoment();
  const section = useRef<HTMLElement>(null);
  const [decision, setDecision] = useState<ReportDecision>(asked ?? part.question.decision);
  const [made, setMade] = useState<ReportDecision | null>(null);
  const [sending, setSending] = useState(false);
  // Whoever comes from the mail is where they meant to go.
  useEffect(() => {
    if (asked) section.current?.focus();
  }, [asked]);

  const decide = async ({ note = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const body = { week, campaignId: part.campaignId, decision, ...(note.trim() ? { note: note.trim() } : {}) };
      setMade((await dataOf(api.POST('/api/v1/reports/weekly/decisions', { body }))).decision);
    } finally {
      setSending(false);
    }
  };
  const { lastDecision } = part;
  const heading = `decide-${part.campaignId}`;
  return (
    <section ref={section} tabIndex={-1} className={styles.decision} aria-labelledby={heading}>
      <h2 id={heading}>{texts.decisionAsked} <span>{part.campaign ?? texts.unnamed}</span></h2>
      <p className={styles.question}>{texts.question(questionFacts(part.question, texts.unnamed))}</p>
      <p className={styles.rule}>{texts.rule(part.question.rule)}</p>
      {lastDecision && <p className={styles.rule}>{texts.decided({ decision: lastDecision.decision, day: say.day(new Date(lastDecision.at)), note: lastDecision.note })}</p>}
      {made !== null
        ? (
          <Notice tone="go" live>
            <p>{t('decided', { decision: words.reportDecisions[made] })}</p>
            <Button size="sm" onPress={() => setMade(null)}>{t('decideAgain')}</Button>
          </Notice>
        )
        : (
          <Form onSubmit={decide} className="stack wide" labels={{ note: t('note') }}>
            <SegmentedControl label={t('decision')} value={decision} onChange={setDecision} segments={REPORT_DECISIONS.map((key) => ({ key, label: texts.decisions[key] }))} />
            <TextArea name="note" label={t('note')} isRequired={false} rows={2} maxLength={LIMITS.note} help={t('noteHelp')} />
            <div><Button type="submit" variant="primary" isPending={sending}>{t('decide', { decision: words.reportDecisions[decision] })}</Button></div>
          </Form>
        )}
    </section>
  );
}
