/** What people leave in place of a secret when they copy an example; compared without case, spaces and marks. */
const placeholders = new Set([
  'changeme', 'changemeplease', 'pleasechangeme', 'changethis', 'changeit', 'replaceme', 'replacethis', 'placeholder', 'todo', 'tobedefined',
  'yourpassword', 'yoursecret', 'yourpasswordhere', 'passwordhere', 'achanger', 'motdepasseici', 'xxx', 'xxxx', 'xxxxxxxx',
]);

/** A password inside an address is percent-encoded; one that is not stays as it is. */
function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}

/** The secret itself when it is no secret but a placeholder. */
export function placeholderIn(secret: string): string | undefined {
  if (secret === '') return undefined;
  const text = decoded(secret);
  const plain = text.normalize('NFD').toLowerCase().replace(/[^a-z]/g, '');
  const bracketed = /^(<|\$\{|\{\{).*(>|\})$/.test(text);
  return bracketed || placeholders.has(plain) ? text : undefined;
}
