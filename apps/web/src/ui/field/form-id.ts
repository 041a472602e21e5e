import { createContext } from 'react';

/** The id of the form around a field; fields make their anchors from it. */
export const FormId = createContext<string | null>(null);

/** Where the error summary's link to a field leads. */
export const fieldAnchor = (formId: string, name: string): string => `${formId}-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
