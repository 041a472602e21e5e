import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { contactsQuery, type Target } from './call-list.api.js';
import { COLUMNS, type EditableKey } from './columns.js';
import styles from './grid.module.css';
import { useGrid } from './grid-context.js';

interface CellEditorProps {
  row: Target;
  column: EditableKey;
  /** What stands in it when it opens: the value, or the key that opened it. */
  initial: string;
  /** `move`: down after Enter, sideways after Tab, nowhere when the focus went elsewhere. */
  onDone: (value: string, move: 'down' | 'next' | 'back' | 'none') => void;
  onCancel: () => void;
}

/** A cell while it is typed in. Enter and Tab save, Escape leaves it as it was; leaving it saves too, as in a spreadsheet. */
export function CellEditor(props: CellEditorProps) {
  const { t } = useGrid();
  const kind = COLUMNS.find(({ key }) => key === props.column)!.edit!.as;
  const label = t('editing', { what: t(`columns.${props.column}`), name: props.row.organisation.name });
  if (kind === 'member') return <MemberEditor {...props} label={label} />;
  if (kind === 'contact') return <ContactEditor {...props} label={label} />;
  return <TextEditor {...props} label={label} />;
}

type Labelled = CellEditorProps & { label: string };

function useEditing({ initial, onDone, onCancel }: CellEditorProps) {
  const [value, setValue] = useState(initial);
  const over = useRef(false);
  const end = (act: () => void): void => {
    if (over.current) return;
    over.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') end(onCancel);
    else if (event.key === 'Enter') end(() => onDone(value, 'down'));
    else if (event.key === 'Tab') end(() => onDone(value, event.shiftKey ? 'back' : 'next'));
    else return;
    event.preventDefault();
  };
  return { value, setValue, onKeyDown, onBlur: () => end(() => onDone(value, 'none')) };
}

function TextEditor(props: Labelled) {
  const { value, setValue, onKeyDown, onBlur } = useEditing(props);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current!.focus({ preventScroll: true });
    input.current!.setSelectionRange(input.current!.value.length, input.current!.value.length);
  }, []);
  return <input ref={input} className={styles.editor} aria-label={props.label} value={value} maxLength={props.column === 'note' ? 10_000 : 200} onChange={({ target }) => setValue(target.value)} onKeyDown={onKeyDown} onBlur={onBlur} />;
}

interface Choice { id: string; name: string }

function ChoiceEditor({ choices, ...props }: Labelled & { choices: readonly Choice[] }) {
  const { value, setValue, onKeyDown, onBlur } = useEditing(props);
  const { t } = useGrid();
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => select.current!.focus({ preventScroll: true }), []);
  return (
    <select ref={select} className={styles.editor} aria-label={props.label} value={value} onChange={({ target }) => setValue(target.value)} onKeyDown={onKeyDown} onBlur={onBlur}>
      <option value="">{props.column === 'assignee' ? t('free') : t('nobody')}</option>
      {choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}

/** A caller takes a target or gives it back; a lead gives it to anybody. */
function MemberEditor(props: Labelled) {
  const { members, me, mayChoose } = useGrid();
  const { assigneeId, assigneeName } = props.row;
  const choices: Choice[] = members.filter(({ id }) => mayChoose || id === me || id === assigneeId);
  return <ChoiceEditor {...props} initial={assigneeId ?? ''} choices={assigneeId && !choices.some(({ id }) => id === assigneeId) ? [...choices, { id: assigneeId, name: assigneeName ?? '' }] : choices} />;
}

function ContactEditor(props: Labelled) {
  const { data: contacts = [] } = useQuery(contactsQuery(props.row.organisationId));
  const { contactId, contactName } = props.row;
  const choices = contacts.map(({ id, firstName, lastName, jobTitle, email }) => ({ id, name: [[firstName, lastName].filter(Boolean).join(' ') || email, jobTitle].filter(Boolean).join(', ') }));
  return <ChoiceEditor {...props} initial={contactId ?? ''} choices={contactId && !choices.some(({ id }) => id === contactId) ? [{ id: contactId, name: contactName ?? '' }, ...choices] : choices} />;
}
