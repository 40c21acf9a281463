import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mailRoundProcessId } from '#libs/contracts/process/process';
import { ClockStepsRepository } from '#libs/persistence/clock/clock-steps.repository';
import { tellRounds } from '#libs/persistence/letters/letter-plan.repository';
import { noteRoundLook, readRound } from '#libs/persistence/letters/mail-round.repository';
import { MailStand } from '#test/support/mail-stand';

const zone = 'Europe/Moscow';
const processId = mailRoundProcessId(zone);
const morningAt = '2024-09-11T06:00:00.000Z';

describe('a look of the morning’s round', () => {
  let stand: MailStand;
  let steps: ClockStepsRepository;

  beforeEach(async () => {
    stand = await MailStand.open();
    steps = new ClockStepsRepository(stand.database);
    await tellRounds(stand.database, [processId]);
  });
  afterEach(() => stand.close());

  const look = () => readRound(stand.database, { zone, processId });
  const note = (newsSeq: string) => noteRoundLook(stand.database, processId, { newsSeq, wakesAt: morningAt });
  const newsUnseen = async () => (await steps.unrest(null)).processesWithNews;

  it('holds the training clock until it is known when the round wakes: the clock never goes past it', async () => {
    const { newsSeq } = await look();
    expect(await newsUnseen()).toBe(1);
    await note(newsSeq);
    expect(await newsUnseen()).toBe(0);
    expect(await steps.next(morningAt)).toMatchObject({ target: processId });
  });

  it('leaves news unseen that comes while it looks', async () => {
    const { newsSeq } = await look();
    await tellRounds(stand.database, [processId]);
    await note(newsSeq);
    expect(await newsUnseen()).toBe(1);
    await note((await look()).newsSeq);
    expect(await newsUnseen()).toBe(0);
  });
});
