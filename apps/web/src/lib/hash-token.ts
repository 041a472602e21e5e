import { useState } from 'react';

/**
 * The one-time token of a link such as `/setup#token=…`. Behind `#` it is sent to no server; `forgetHash` also takes it
 * out of the address once it is used.
 */
export function useHashToken(): string | null {
  const [token] = useState(() => {
    const found = new URLSearchParams(location.hash.slice(1)).get('token');
    return found && found.length <= 200 ? found : null;
  });
  return token;
}

/** Once it was used. */
export function forgetHash(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
