import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '../../lib/online.js';
import { asProblem, type ApiProblem } from '../../lib/api/problem.js';
import { ErrorSummary, type SummaryError } from '../feedback/error-summary.js';
import { FormId } from './form-id.js';

interface FormProps {
  children: ReactNode;
  /** The values by field name. A refusal of the API that it throws is shown: a summary, and each field's own sentence. */
  onSubmit: (values: Record<string, string>) => Promise<unknown> | void;
  className?: string;
  /** What a field is called in the summary, by its name. */
  labels?: Record<string, string>;
}

interface Refusal { title: string; errors: SummaryError[]; byField: Record<string, string> }

/** Checks what is required, sends, and shows what was refused where it was typed. Nothing typed is ever lost. */
export function Form({ children, onSubmit, className, labels = {} }: FormProps) {
  const { t } = useTranslation('common');
  const id = useId().replaceAll(':', '');
  const online = useIsOnline();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = (title: string, errors: SummaryError[]): void =>
    setRefusal({ title, errors, byField: Object.fromEntries(errors.map(({ field, message }) => [field, message])) });

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const missing = missingFields(form).map((field) => ({ field, label: labels[field], message: t('required') }));
    if (missing.length > 0) return refuse(t('formIncomplete'), missing);
    setRefusal(null);
    try {
      await onSubmit(valuesOf(form));
    } catch (error) {
      const problem: ApiProblem = asProblem(error);
      if (problem.code === 'offline' && online) refuse(t('formUnsent'), []);
      else refuse(problem.title, problem.errors.map(({ field, message }) => ({ field, label: labels[field], message })));
    }
  };

  return (
    <FormId value={id}>
      <AriaForm className={className} validationBehavior="aria" validationErrors={refusal?.byField} onSubmit={(event) => void submit(event)}>
        {refusal && <ErrorSummary key={JSON.stringify(refusal)} title={refusal.title} errors={refusal.errors} formId={id} />}
        {children}
      </AriaForm>
    </FormId>
  );
}

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** Names of required fields without a value, in the order of the page. */
function missingFields(form: HTMLFormElement): string[] {
  const names = [...form.elements].flatMap((element) => {
    const control = element as HTMLInputElement;
    const required = control.required || control.getAttribute('aria-required') === 'true';
    return required && control.name && !control.disabled && control.value.trim() === '' ? [control.name] : [];
  });
  return [...new Set(names)];
}
