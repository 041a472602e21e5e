import type { ErrorCode } from '#contracts/error-codes.js';
import type { Locale } from '#contracts/vocabulary.js';

export const errorText = (code: ErrorCode, _locale: Locale, _params: Record<string, unknown>): string => code;
export const fieldProblemText = (code: string, _locale: Locale, _params: Record<string, unknown>): string => code;
