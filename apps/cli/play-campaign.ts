import { processConfig } from '#libs/config/configuration';
import { PlayProgress } from '#libs/contracts/http/clock.schema';
import { Session } from '#libs/contracts/http/session.schema';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, localDateOf, zone, type Zone } from '#libs/domain/time/zone';
import { messageOf } from '#libs/runtime/error-code';
import { ApiCaller } from './play/api-caller.js';
import { Campaign } from './play/campaign.js';
import { campaignActs } from './play/campaign-acts.js';
import { campaignDays } from './play/campaign-days.js';

/** Nine in the morning: the day's letters have just gone out. */
const morning = localTime('09:00');

interface Step {
  readonly done: number;
  readonly total: number;
  /** One Russian sentence, for the page and the terminal. */
  readonly text: string;
}

/** Says on the page and in the terminal how far the play is. */
class Progress {
  private last: Step = { done: 0, total: 1, text: '' };

  constructor(private readonly api: ApiCaller) {}

  async tell(step: Step, state: PlayProgress['state'] = 'playing'): Promise<void> {
    this.last = step;
    process.stdout.write(`${String(step.done)}/${String(step.total)} ${step.text}\n`);
    await this.api.ask(PlayProgress, 'PUT', '/training/play', { body: { state, ...step } });
  }

  /** The page keeps how far the play came, and why it did not come further. */
  async fail(error: unknown): Promise<void> {
    const text = `Пример прерван и продолжится при следующем запуске: ${messageOf(error)}`;
    await this.tell({ ...this.last, text }, 'failed');
  }
}

/**
 * Plays the example campaign of a new training installation up to the real date of today, by launching it and letting its people
 * act over the public API. Run by `npm start` behind the page; started again it goes on where it was cut off.
 */
async function play(address: string): Promise<void> {
  const api = new ApiCaller(address);
  const progress = new Progress(api);
  try {
    await playUpToToday(api, progress);
  } catch (error) {
    await progress.fail(error).catch(() => undefined);
    throw error;
  }
}

async function playUpToToday(api: ApiCaller, progress: Progress): Promise<void> {
  const { installation } = await api.ask(Session, 'GET', '/session');
  const officeZone = zone(installation.zone);
  const todayOn = localDateOf(instant(Date.now()), officeZone);
  await progress.tell({ done: 0, total: 1, text: 'Готовится пример: поручение с восемью пунктами.' });
  const campaign = new Campaign(api);
  const people = await campaign.people();
  const order = await campaign.order(people, campaignDays(todayOn), officeZone);
  const assignments = new Map(
    order.items.flatMap(({ ref, assignments: [first] }) => (first === undefined ? [] : [[ref, first]])),
  );
  const dueOn = new Map([...assignments].map(([ref, { due }]) => [ref, localDate(due.dueOn)]));
  const endAt = instantIn(officeZone, todayOn, morning);
  const acts = campaignActs(dueOn, officeZone).filter(({ at }) => at < endAt);
  const total = acts.length + 1;
  for (const [index, { ref, at, act }] of acts.entries()) {
    await api.moveTo(at);
    const assignment = assignments.get(ref);
    const performed = assignment !== undefined && (await campaign.perform(people, assignment, act));
    const happened = performed ? words[act.kind] : 'пропущен: с ним уже работают на странице';
    await progress.tell({ done: index + 1, total, text: actText(at, officeZone, ref, happened) });
  }
  await api.moveTo(endAt);
  const text = 'Пример готов: поручение прожито до сегодняшнего дня.';
  await progress.tell({ done: total, total, text }, 'done');
}

const words = {
  open: 'открыт исполнителем',
  report: '— представлен отчёт',
  return: 'возвращён на доработку',
  accept: 'снят с контроля',
};

function actText(at: Instant, officeZone: Zone, ref: string, happened: string): string {
  return `${dotted(localDateOf(at, officeZone))}: пункт ${ref} ${happened}.`;
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
