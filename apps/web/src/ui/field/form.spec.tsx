/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInApp } from '../../../test/render-in-app.js';
import { ApiProblem } from '../../lib/api/problem.js';
import { Button } from '../button/button.js';
import { Form } from './form.js';
import { TextField } from './text-field.js';

afterEach(cleanup);

async function aForm(onSubmit: (values: Record<string, string>) => Promise<unknown>) {
  await renderInApp(
    <Form onSubmit={onSubmit} labels={{ email: 'Courriel', name: 'Nom' }}>
      <TextField name="email" label="Courriel" isRequired />
      <TextField name="name" label="Nom" help="Tel que l’équipe le verra." />
      <Button type="submit">Envoyer</Button>
    </Form>,
  );
  return userEvent.setup();
}

describe('a form', () => {
  it('ties each field to its label and its help', async () => {
    await aForm(() => Promise.resolve());
    expect(screen.getByLabelText('Nom').getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent)).toEqual(['Tel que l’équipe le verra.']);
  });

  it('sends nothing while something required is empty, and leads to it', async () => {
    let sent = 0;
    const user = await aForm(() => Promise.resolve(sent++));
    await user.click(screen.getByRole('button', { name: 'Envoyer' }));
    expect(sent).toBe(0);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    await user.click(screen.getByRole('link', { name: 'Courriel\u00A0: À remplir.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Courriel'));
  });

  it('shows a refusal of the API where it was typed, and keeps what was typed', async () => {
    const user = await aForm(() => Promise.reject(new ApiProblem(400, 'validation_failed', 'Certains champs ne vont pas.', [{ field: 'email', code: 'not_email', message: 'Ce n’est pas une adresse de courriel.' }])));
    await user.type(screen.getByLabelText('Courriel'), 'nulle part');
    await user.click(screen.getByRole('button', { name: 'Envoyer' }));
    const field = await screen.findByDisplayValue('nulle part');
    expect((await screen.findByRole('alert')).textContent).toContain('Certains champs ne vont pas.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(described).toContain('Ce n’est pas une adresse de courriel.');
  });

  it('sends the values by their names', async () => {
    let values: Record<string, string> = {};
    const user = await aForm((given) => Promise.resolve((values = given)));
    await user.type(screen.getByLabelText('Courriel'), 'ines@example.org{Enter}');
    expect(values).toEqual({ email: 'ines@example.org', name: '' });
  });
});
