import { ValidationPipe } from '@nestjs/common';
import { invalid } from '#platform/errors/domain-error.js';
import { fieldProblems } from './field-problems.js';

/** Implicit conversion stays off: it turns `?active=false` into true. */
export const validationPipe = (): ValidationPipe => new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  transformOptions: { enableImplicitConversion: false },
  // Nest leaves them out, for factories that send them; ours only looks whether an error stands in a list.
  validationError: { target: true, value: true },
  exceptionFactory: (errors) => invalid(...fieldProblems(errors)),
});
