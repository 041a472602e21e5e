const [major, minor] = process.versions.node.split('.').map(Number);

/** Old syntax on purpose: this file is read by the versions of Node it turns away. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Node.js ${process.versions.node} est trop ancien\u00A0: installez Node.js 20.19 ou plus récent (https://nodejs.org).\n` +
      `Node.js ${process.versions.node} is too old: install Node.js 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}
