import { Database } from '#libs/persistence/database';
import { instant } from '#libs/domain/time/instant';
import { batchOver } from './mail-stand.js';

/** One batch in a process of its own, which a test may kill: database, relay, business instant, name of the attempt. */
const [, , databaseUrl = '', smtpUrl = '', nowAt = '', name = ''] = process.argv;
const database = await Database.open({ url: databaseUrl, poolSize: 8, timeoutSeconds: 30 });
const claimant = { activity: name.slice(0, -1), name, leaseSeconds: 1 };
const batch = batchOver(database, smtpUrl, { retryFirstSeconds: 1 });
await batch.send({ claimant, nowAt: instant(nowAt), signal: new AbortController().signal });
await database.close();
