import type { QuestionFacts } from '#contracts/texts/report-facts.js';
import type { components } from '../../lib/api/schema.generated.js';
import type { ReportCampaign } from './reports-queries.js';

type Comparison = components['schemas']['ReportComparisonResponse'];

/** What the rule was applied to, ready for its sentence. `unnamed` stands for a segment whose name is gone. */
export function questionFacts({ rule, params }: ReportCampaign['question'], unnamed: string): QuestionFacts {
  if (rule !== 'better_segment') return { rule, ...params } as unknown as QuestionFacts;
  const { better, other, probability } = params as unknown as Comparison;
  return { rule, better: { ...better, label: better.label ?? unnamed }, other: { ...other, label: other.label ?? unnamed }, probability };
}
