import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

/** Two connections to one server: workers poll over the native one, signals and questions go over the other. */
export interface TemporalLink {
  readonly connection: Connection;
  readonly native: NativeConnection;
  close(): Promise<void>;
}

export interface LinkSettings {
  readonly address: string;
  /** Machine time after which a server that does not answer is an error. */
  readonly giveUpSeconds: number;
  readonly onFailure: (error: unknown) => void;
}

const connectTimeoutMilliseconds = 5_000;
const firstPauseMilliseconds = 200;
const longestPauseMilliseconds = 5_000;

/** @throws the last error when the server did not answer within `giveUpSeconds`: the supervisor starts the worker anew */
export async function linkTemporal({
  address,
  giveUpSeconds,
  onFailure,
}: LinkSettings): Promise<TemporalLink> {
  const until = Date.now() + giveUpSeconds * 1000;
  for (let wait = firstPauseMilliseconds; ; wait = Math.min(wait * 2, longestPauseMilliseconds)) {
    try {
      return await connectOnce(address);
    } catch (error) {
      onFailure(error);
      if (Date.now() + wait >= until) throw error;
      await pause(wait);
    }
  }
}

async function connectOnce(address: string): Promise<TemporalLink> {
  const connection = await Connection.connect({ address, connectTimeout: connectTimeoutMilliseconds });
  try {
    const native = await NativeConnection.connect({ address });
    return {
      connection,
      native,
      close: async () => {
        await Promise.allSettled([connection.close(), native.close()]);
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
