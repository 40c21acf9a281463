import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { LRUCache } from 'lru-cache';

/** Machine time for which a session is taken as it was read last: the requests of one page cost one look into the database. */
const rememberedMilliseconds = 5_000;
const mostRemembered = 10_000;

/**
 * Sessions in PostgreSQL, each remembered for a moment. A change made here holds at once; one made in another process of the API
 * within five seconds.
 */
export class RememberedSessions extends connectPgSimple(session) {
  private readonly remembered = new LRUCache<string, SessionData>({
    max: mostRemembered,
    ttl: rememberedMilliseconds,
    fetchMethod: (sid) => this.read(sid),
    // Who asked while the session was changed gets an answer, and it is not kept.
    ignoreFetchAbort: true,
  });

  override get(sid: string, answer: (error: unknown, data?: SessionData | null) => void): void {
    this.remembered.fetch(sid).then(
      (data) => {
        // A copy: express-session puts a cookie of its own into what it is given, and changes nothing deeper.
        answer(null, data === undefined ? null : { ...data });
      },
      (error: unknown) => {
        answer(error);
      },
    );
  }

  override set(sid: string, data: SessionData, done?: (error?: unknown) => void): void {
    super.set(sid, data, this.forgetting(sid, done));
  }

  override destroy(sid: string, done?: (error?: unknown) => void): void {
    super.destroy(sid, this.forgetting(sid, done));
  }

  private read(sid: string): Promise<SessionData | undefined> {
    return new Promise((resolve, reject) => {
      super.get(sid, (error: unknown, data) => {
        if (error) reject(error instanceof Error ? error : new Error('the session could not be read'));
        else resolve(data ?? undefined);
      });
    });
  }

  /** Forgotten once the database holds the change: what was read before that must not be taken for it. */
  private forgetting(sid: string, done: ((error?: unknown) => void) | undefined): (error?: unknown) => void {
    return (error) => {
      this.remembered.delete(sid);
      done?.(error);
    };
  }
}
