import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** A command that may be retried: the same key finds the first answer for 72 hours. */
export const ApiRepeatable = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'A retry with the same key finds the first answer; for another command it is refused (422).',
    }),
  );

/** A command on a version that its author has seen: 412 when it has changed since. */
export const ApiVersioned = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The version the author has seen, in quotes: "3".',
    }),
  );
