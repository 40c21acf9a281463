import { createContext, useContext } from 'react';
import type { Session } from '#libs/contracts/http/session.schema';

export const SessionContext = createContext<Session | null>(null);

/** The session of this page: kind of installation, business time, who acts. Only below `SessionGate`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used outside SessionGate');
  return session;
}
