import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswerWords } from '../answer-times/use-answer-words.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** When people answer, once somebody was called. */
export function AnswerLesson({ answers }: { answers: Today['answers'] }) {
  const { t } = useTranslation('answer-times');
  const { sentences } = useAnswerWords();
  if (answers.dials === 0) return null;
  const known = answers.bestBand !== null || answers.bestWeekday !== null;
  return (
    <div className={styles.lesson}>
      {known ? sentences(answers).map((sentence) => <p key={sentence}>{sentence}</p>) : <p><b>{t('title')}</b></p>}
      <small>{!known && `${sentences(answers).join(' ')} `}<Link to="/funnel" hash="answer-times">{t('seeTable')}</Link></small>
    </div>
  );
}
