/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInApp } from '../../../test/render-in-app.js';
import { TextField } from '../field/text-field.js';
import { closeToast, showToast, toastStore } from './toasts.js';

afterEach(() => {
  act(() => toastStore.read().forEach(({ id }) => closeToast(id)));
  cleanup();
});

describe('the undo bar', () => {
  it('is read out, and U takes back what it tells', async () => {
    await renderInApp(<p>Une page</p>);
    let undone = 0;
    act(() => { showToast('Appel enregistré.', { undo: () => { undone++; } }); });
    expect(screen.getByRole('status').textContent).toContain('Appel enregistré.');
    await userEvent.setup().keyboard('u');
    expect([undone, toastStore.read()]).toEqual([1, []]);
  });

  it('leaves a u that is being written in a note alone', async () => {
    await renderInApp(<TextField label="Note" />);
    let undone = 0;
    act(() => { showToast('Appel enregistré.', { undo: () => { undone++; } }); });
    await userEvent.setup().type(screen.getByLabelText('Note'), 'une réunion');
    expect(undone).toBe(0);
  });

  it('shows the latest message only', async () => {
    await renderInApp(<p>Une page</p>);
    act(() => { showToast('Premier'); showToast('Second'); });
    expect(screen.getByRole('status').textContent).not.toContain('Premier');
  });
});
