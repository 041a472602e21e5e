import { useTranslation } from 'react-i18next';
import type { Role } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import type fr from '../../i18n/fr/settings.js';
import type { AuditEvent } from './settings.api.js';
import { useMemberNames } from './use-member-names.js';

type Action = keyof (typeof fr)['audit']['actions'];
type Field = keyof (typeof fr)['audit']['fields'];
const FIELDS: readonly Field[] = ['name', 'timeZone', 'locale', 'hours', 'closedDays', 'retentionMonths', 'reportSchedule', 'digestTime', 'assigneeId', 'stage', 'followUp'];

/** An event as a sentence. What has no sentence yet is told by its own word rather than hidden. */
export function useAuditSentence(): (event: AuditEvent) => string {
  const { t, i18n } = useTranslation('settings');
  const words = useWords();
  const nameOf = useMemberNames();
  const fields = (list: unknown): string =>
    (Array.isArray(list) ? list : []).map((field) => (FIELDS.includes(field as Field) ? t(`audit.fields.${field as Field}`) : String(field))).join(', ');
  const role = (value: unknown): string => words.roles[value as Role] ?? String(value ?? '');
  return ({ action, subjectType, subjectId, details }) => {
    if (!i18n.exists(`audit.actions.${action}`, { ns: 'settings' })) return `${action}, ${subjectType}`;
    return t(`audit.actions.${action as Action}`, {
      name: subjectType === 'member' && subjectId !== null ? nameOf(subjectId) : '',
      role: role(details['role']), from: role(details['from']), to: role(details['to']),
      fields: fields(details['fields'] ?? details['set']),
      count: Number(details['changed'] ?? details['restored'] ?? details['rowCount'] ?? 0),
      what: String(details['what'] ?? ''), format: String(details['format'] ?? ''), week: String(details['week'] ?? ''),
      decision: words.reportDecisions[details['decision'] as 'continue'] ?? '',
    });
  };
}
