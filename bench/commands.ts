import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallClock } from '#libs/clock/wall-clock';
import { Database } from '#libs/persistence/database';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { recordLaunch } from '#libs/recording/order-launch.recording';
import { Recording } from '#libs/recording/record';
import { startPostgres } from '#libs/runtime/postgres-server';
import { startApiProcess, type ApiProcess } from './api-process.js';
import { BenchOffice } from './bench-office.js';
import { Floor } from './floor.js';
import { inTurns, load, ofFloor, sum, time, type Measured, type Timed } from './measure.js';
import { atLeast, atMost, speedHead, speedRow, table } from './table.js';

const rounds = 6;
const itemsOfOrder = 50;
const launchesOfRound = 6;
/** Of assignments, one of every order: bare, in process, over HTTP, bare by sixteen, and two over HTTP by sixteen. */
const slicesOfRound = 6;
/** Orders launched, every one with an assignment for each report of a round: neighbours never wait for one order's lock. */
const orders = rounds * launchesOfRound * 3;
/** Some 4,000 reports: afterwards V8 has compiled what it will. */
const ordersToWarm = 50;
const itemsOfCrowdedOrder = 400;
/** Of sixteen people on one order the slowest of hundreds is asked for: one order's assignments are too few to know it. */
const crowdedOrders = 3;
const crowd = 16;
const inProcessGoal = 0.6;
const overHttpGoal = 0.3;
const crowdPerSecondGoal = 300;
const crowdedOrderGoalMilliseconds = 100;

interface Stand {
  readonly database: Database;
  readonly office: BenchOffice;
  readonly recording: Recording;
  readonly floor: Floor;
  readonly api: ApiProcess;
}

/** Launches and reports: in process and over HTTP, and beside them the same SQL by `pg` alone. */
export async function benchCommands(): Promise<string> {
  return withStand(async (stand) => {
    const launches = await benchLaunches(stand);
    const reports = await benchReports(stand);
    const crowded = await oneCrowdedOrder(stand);
    return [`Measured with ${load()}.\n`, table(speedHead, [...launches, ...reports, ...crowded])].join('\n');
  });
}

async function withStand(work: (stand: Stand) => Promise<string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-bench-'));
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: true });
  const closings: (() => Promise<void>)[] = [];
  try {
    const database = await Database.open({ url: postgres.url, poolSize: 20, timeoutSeconds: 30 });
    closings.push(() => database.close());
    const office = await BenchOffice.open(database);
    const floor = await Floor.open(postgres.url, crowd);
    closings.push(() => floor.close());
    const api = await startApiProcess(postgres.url);
    closings.push(() => api.stop());
    return await work({ database, office, floor, api, recording: new Recording(database, wallClock) });
  } finally {
    for (const close of closings.reverse()) await close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchLaunches({ office, recording, floor, api }: Stand): Promise<readonly string[][]> {
  const [person] = await api.sessions(office.executorId, 1);
  const drafts = () => office.draftOrders(launchesOfRound, itemsOfOrder);
  const { bare, inProcess, overHttp } = await inTurns(rounds, {
    bare: async () => {
      const launches = await drafts();
      return floor.time(
        1,
        launches.map((launch) => (capturing) => recordLaunch(capturing, launch)),
      );
    },
    inProcess: async () => {
      const launches = await drafts();
      return eachOf(launches, 1, (launch) => recordLaunch(recording, launch));
    },
    overHttp: async () => {
      const launches = await drafts();
      return eachOf(launches, 1, async ({ draftId }) => person?.launch(draftId));
    },
  });
  const what = `launch of an order of ${String(itemsOfOrder)} items`;
  return besideFloor(what, bare, inProcess, overHttp);
}

async function benchReports({ office, recording, floor, api }: Stand): Promise<readonly string[][]> {
  for (const launch of await office.draftOrders(ordersToWarm, itemsOfOrder))
    await recordLaunch(recording, launch);
  const assignments = await office.openAssignments();
  const slices = slicesOf(assignments);
  const people = await api.sessions(office.executorId, crowd);
  // A server that has just started compiles as it goes; what is asked of it is the speed at which it then works for months.
  const warming = assignments.slice(rounds * slicesOfRound * orders);
  await eachOf(warming, crowd, async (id, caller) => people[caller]?.report(id));
  const bareReports = (callers: number) => (): Promise<Timed> =>
    floor.time(
      callers,
      slices().map((id) => (capturing) => recordReport(capturing, office.reportOn(id))),
    );
  const { bare, inProcess, overHttp, bareCrowd, overHttpCrowd } = await inTurns(rounds, {
    bare: bareReports(1),
    inProcess: () => eachOf(slices(), 1, (id) => recordReport(recording, office.reportOn(id))),
    overHttp: () => eachOf(slices(), 1, async (id) => people[0]?.report(id)),
    bareCrowd: bareReports(crowd),
    overHttpCrowd: () =>
      eachOf([...slices(), ...slices()], crowd, async (id, caller) => people[caller]?.report(id)),
  });
  const goal = atLeast(overHttpCrowd.perSecond, crowdPerSecondGoal, ' per second');
  return [
    ...besideFloor('report', bare, inProcess, overHttp),
    [
      ...speedRow(
        `report: the same SQL by \`pg\` alone, ${String(crowd)} connections`,
        bareCrowd,
        null,
        null,
      ),
    ],
    [...speedRow(`report over HTTP, ${String(crowd)} callers`, overHttpCrowd, bareCrowd, goal)],
  ];
}

/**
 * Sixteen people on sixteen assignments of one order: all at the same moment, then the next sixteen once all are answered; and
 * beside it without a pause, each with the next as soon as theirs is answered.
 */
async function oneCrowdedOrder({ office, recording, api }: Stand): Promise<readonly string[][]> {
  const people = await api.sessions(office.executorId, crowd);
  const crowdedOrder = async (): Promise<readonly string[]> => {
    const [launch] = await office.draftOrders(1, itemsOfCrowdedOrder);
    if (launch === undefined) throw new Error('no order was drafted');
    await recordLaunch(recording, launch);
    return office.assignmentsOf(launch.draftId);
  };
  const report = (parts: readonly string[]): Promise<Timed> =>
    eachOf(parts, crowd, async (id, caller) => people[caller]?.report(id));
  // All launched before anything is measured: what a launch of thousands of rows leaves to PostgreSQL is no part of a report.
  const launched: (readonly string[])[] = [];
  for (let order = 0; order <= crowdedOrders; order += 1) launched.push(await crowdedOrder());
  const withoutPause = sum([await report(launched.pop() ?? [])]);
  const bursts: Timed[] = [];
  for (const parts of launched) {
    for (let from = 0; from < parts.length; from += crowd)
      bursts.push(await report(parts.slice(from, from + crowd)));
  }
  const atOnce = sum(bursts);
  const goal = atMost(atOnce.p99Milliseconds, crowdedOrderGoalMilliseconds, ' ms (p99)');
  const what = `${String(crowd)} people on one order`;
  return [
    [...speedRow(`report over HTTP, ${what} at once`, atOnce, null, goal)],
    [...speedRow(`report over HTTP, ${what} without a pause`, withoutPause, null, null)],
  ];
}

function besideFloor(
  what: string,
  bare: Measured,
  inProcess: Measured,
  overHttp: Measured,
): readonly string[][] {
  const processGoal = atLeast(ofFloor(inProcess, bare), inProcessGoal);
  const httpGoal = atLeast(ofFloor(overHttp, bare), overHttpGoal);
  return [
    [...speedRow(`${what}: the same SQL by \`pg\` alone`, bare, null, null)],
    [...speedRow(`${what}, in process, 1 caller`, inProcess, bare, processGoal)],
    [...speedRow(`${what}, over HTTP, 1 caller`, overHttp, bare, httpGoal)],
  ];
}

function eachOf<Thing>(
  things: readonly Thing[],
  callers: number,
  act: (thing: Thing, caller: number) => Promise<unknown>,
): Promise<Timed> {
  return time(things.length, callers, async (index, caller) => {
    for (const thing of things.slice(index, index + 1)) await act(thing, caller);
  });
}

/** Hands out one assignment of every order at a time. */
function slicesOf(assignments: readonly string[]): () => readonly string[] {
  let from = 0;
  return () => {
    const slice = assignments.slice(from, (from += orders));
    if (slice.length < orders) throw new Error('too few assignments for another round');
    return slice;
  };
}
