import { describe, expect, it } from '@jest/globals';
import { PacedNews } from './paced-news.js';
import { mailOutProcessId, orderProcessId, type ProcessId } from './process.js';

const everyMilliseconds = 60;
const order = orderProcessId('1');

function listener(): {
  heard: { target: ProcessId; afterMilliseconds: number }[];
  news: PacedNews;
  failed: unknown[];
} {
  const heard: { target: ProcessId; afterMilliseconds: number }[] = [];
  const failed: unknown[] = [];
  const startedAt = performance.now();
  const news = new PacedNews(
    (target) => {
      heard.push({ target, afterMilliseconds: performance.now() - startedAt });
      return Promise.resolve();
    },
    { everyMilliseconds, onFailure: (_target, error) => failed.push(error) },
  );
  return { heard, news, failed };
}

async function until(condition: () => boolean): Promise<void> {
  for (const startedAt = performance.now(); !condition();) {
    if (performance.now() - startedAt > 5000) throw new Error('did not happen within 5 s');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('paced news', () => {
  it('sends the first signal to a process at once', () => {
    const { heard, news } = listener();
    news.tell([order]);
    expect(heard.map(({ target }) => target)).toEqual([order]);
  });

  it('makes one later signal of all that follow within the time', async () => {
    const { heard, news } = listener();
    for (let count = 0; count < 20; count++) news.tell([order, order]);
    await until(() => heard.length === 2);
    const [first, second] = heard;
    expect((second?.afterMilliseconds ?? 0) - (first?.afterMilliseconds ?? 0)).toBeGreaterThan(
      everyMilliseconds - 5,
    );
    await news.close();
    expect(heard).toHaveLength(2);
  });

  it('does not let one process hold back another', () => {
    const { heard, news } = listener();
    news.tell([order, mailOutProcessId]);
    expect(heard.map(({ target }) => target)).toEqual([order, mailOutProcessId]);
  });

  it('sends what it holds back when it is closed, and nothing afterwards', async () => {
    const { heard, news } = listener();
    news.tell([order]);
    news.tell([order]);
    await news.close();
    news.tell([order]);
    expect(heard).toHaveLength(2);
  });

  it('reports a signal that failed and never throws it at its caller', async () => {
    const failed: ProcessId[] = [];
    const news = new PacedNews(() => Promise.reject(new Error('no server')), {
      everyMilliseconds,
      onFailure: (target) => failed.push(target),
    });
    news.tell([order]);
    await news.close();
    expect(failed).toEqual([order]);
  });
});
