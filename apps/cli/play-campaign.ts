import { processConfig } from '#libs/config/configuration';
import { ClockView, PlayProgress } from '#libs/contracts/http/clock.schema';
import { Session } from '#libs/contracts/http/session.schema';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, localDateOf, zone, type Zone } from '#libs/domain/time/zone';
import { ApiCaller } from './play/api-caller.js';
import { Campaign } from './play/campaign.js';
import { campaignActs, type TimedAct } from './play/campaign-acts.js';
import { campaignDays } from './play/campaign-days.js';

/** Nine in the morning: the day's letters have just gone out. */
const morning = localTime('09:00');

type Tell = (done: number, total: number, text: string) => Promise<void>;

/**
 * Plays the example campaign of a new training installation up to the real date of today, by launching it and letting its people
 * act over the public API. Run by `npm start` behind the page; started again it goes on where it was cut off.
 */
async function play(address: string): Promise<void> {
  const api = new ApiCaller(address);
  const { installation } = await api.ask(Session, 'GET', '/session');
  const officeZone = zone(installation.zone);
  const todayOn = localDateOf(instant(Date.now()), officeZone);
  const tell = teller(api);
  try {
    await tell(0, 1, 'Готовится пример: поручение с восемью пунктами.');
    const campaign = new Campaign(api);
    const people = await campaign.people();
    const order = await campaign.order(people, campaignDays(todayOn));
    const assignments = new Map(
      order.items.flatMap(({ ref, assignments: [first] }) => (first === undefined ? [] : [[ref, first]])),
    );
    const dueOn = new Map([...assignments].map(([ref, { due }]) => [ref, localDate(due.dueOn)]));
    const endAt = instantIn(officeZone, todayOn, morning);
    const acts = campaignActs(dueOn, officeZone).filter(({ at }) => at < endAt);
    for (const [index, { ref, at, act }] of acts.entries()) {
      await api.moveTo(at);
      const assignment = assignments.get(ref);
      if (assignment !== undefined) await campaign.perform(people, assignment, act);
      await tell(index + 1, acts.length + 1, progressText(at, officeZone, { ref, act }));
    }
    await api.moveTo(endAt);
    await finish(api, acts.length + 1);
  } catch (error) {
    await failed(api, error).catch(() => undefined);
    throw error;
  }
}

function teller(api: ApiCaller): Tell {
  return async (done, total, text) => {
    process.stdout.write(`${String(done)}/${String(total)} ${text}\n`);
    await api.ask(PlayProgress, 'PUT', '/training/play', { body: { state: 'playing', done, total, text } });
  };
}

async function finish(api: ApiCaller, total: number): Promise<void> {
  const { now } = await api.ask(ClockView, 'GET', '/clock');
  const text = 'Пример готов: поручение прожито до сегодняшнего дня.';
  await api.ask(PlayProgress, 'PUT', '/training/play', { body: { state: 'done', done: total, total, text } });
  process.stdout.write(`${String(total)}/${String(total)} ${text} (${now})\n`);
}

async function failed(api: ApiCaller, error: unknown): Promise<void> {
  const text = `Пример прерван: ${error instanceof Error ? error.message : String(error)}`;
  await api.ask(PlayProgress, 'PUT', '/training/play', {
    body: { state: 'failed', done: 0, total: 0, text },
  });
}

const words = {
  open: 'открыт',
  report: 'отчёт представлен',
  return: 'возвращён на доработку',
  accept: 'снят с контроля',
};

function progressText(at: Instant, officeZone: Zone, { ref, act }: Pick<TimedAct, 'ref' | 'act'>): string {
  return `${dotted(localDateOf(at, officeZone))}: пункт ${ref} — ${words[act.kind]}.`;
}

function dotted(day: LocalDate): string {
  return day.split('-').reverse().join('.');
}

const { API_HOST, API_PORT } = processConfig();
try {
  await play(`http://${API_HOST}:${String(API_PORT)}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
