export function compileFolder(folder: string): { url(module: string): string; forget(): void };
