import type { z } from 'zod';
import { Problem } from '#libs/contracts/http/primitives.schema';
import { currentLanguage } from '../i18n/language.js';

/** The API answered with a refusal; `problem.message` is a sentence in the language of the page. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null,
  ) {
    super(problem.message);
  }
}

/** No answer came at all: the network, or the API is not running. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** An answer came that the contract does not know: page and API are of different versions. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A `FormData` goes as multipart, anything else as JSON. */
  body?: unknown;
  /** The version that the person saw; goes as `If-Match`. */
  version?: number;
  /** One key per act of a person: a retry of the same act carries the same key. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

function headersOf(call: Call): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentLanguage() });
  if (call.body !== undefined && !(call.body instanceof FormData))
    headers.set('Content-Type', 'application/json');
  if (call.version !== undefined) headers.set('If-Match', `"${call.version}"`);
  if (call.idempotencyKey !== undefined) headers.set('Idempotency-Key', call.idempotencyKey);
  return headers;
}

async function send(path: string, call: Call): Promise<Response> {
  const init: RequestInit = {
    method: call.method ?? 'GET',
    headers: headersOf(call),
    credentials: 'same-origin',
  };
  if (call.body !== undefined)
    init.body = call.body instanceof FormData ? call.body : JSON.stringify(call.body);
  if (call.signal !== undefined) init.signal = call.signal;
  try {
    return await fetch(`/api${path}`, init);
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new Unreachable(`No answer from /api${path}`, { cause });
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  // A gateway in front of the API answers without our body; for a person that is the same as no answer.
  if (!problem.success) return new Unreachable(`Answer ${response.status} without a problem body`);
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Refused(response.status, problem.data, Number.isFinite(retryAfter) ? retryAfter : null);
}

/**
 * Calls the API and checks the answer against its contract.
 * Throws `Refused`, `Unreachable` or `NotUnderstood`, nothing else (an aborted call throws what `fetch` throws).
 */
export async function callApi<S extends z.ZodType>(
  schema: S,
  path: string,
  call: Call = {},
): Promise<z.output<S>> {
  const response = await send(path, call);
  if (!response.ok) throw await refusalOf(response);
  const answer = schema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new NotUnderstood(`/api${path}: ${answer.error.message}`);
  return answer.data;
}
