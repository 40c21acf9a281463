import type { PipeTransform } from '@nestjs/common';
import { ProblemError } from '../problem/problem-error.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path. What is not even shaped like one does not exist: 404, as for an id that nobody has. */
export class IdParameter implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.test(value)) throw new ProblemError('NOT_FOUND');
    return value;
  }
}
