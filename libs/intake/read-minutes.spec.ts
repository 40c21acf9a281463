import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { read } from '#test/support/read-drafts';
import { readOrder } from './read-order.js';

const people = (text: string): string[] =>
  read(text).items.map(({ executors }) =>
    executors.map(({ name, unit, group }) => [name, unit, group].filter(Boolean).join(' ')).join(', '),
  );

describe('minutes without numbers', () => {
  const held = (decided: string): string =>
    `ПРОТОКОЛ № 5\nсовещания при директоре\n12 марта 2024 г.\n\nСлушали: Белову И.П. о ремонте.\n${decided}\n\nСекретарь    А.А. Ли\nПредседатель    И.П. Белова\n`;

  it('whoever is told next begins a decision, and a chairman signs before a secretary', () => {
    const text = held(
      'РЕШИЛИ:\nДиректору МУП «Тепло» завершить ремонт котельной до 1 апреля 2024 года.\nОтделу учёта ежедневно проверять журналы;\nотделу связи обобщить сведения.',
    );
    expect(people(text)).toEqual(['', 'Отдел учёта', 'Отдел связи']);
    expect(read(text).document.signatory?.name).toBe('Белова И.П.');
  });

  it('work given by name behind what was approved is no work of the signature', () => {
    const text = held('РЕШИЛИ:\nОдобрить план. Поручить возглавить группы Гусевой А.Б., Котову П.П.');
    expect(read(text).items.map(({ kind }) => kind)).toEqual(['action']);
    expect(people(text)).toEqual(['Гусева А.Б., Котов П.П.']);
  });

  it.each([
    ['1. Итоги четверти\n2. Ремонт школы', null],
    ['1. Итоги четверти\n2. Ремонт школы\n1. Завхозу составить смету.', ['Завхозу составить смету.']],
  ])('an agenda holds no tasks: %s', (points, tasks) => {
    const text = `ПРОТОКОЛ № 5\nсовещания при директоре\n12 марта 2024 г.\n\nПовестка дня:\n${points}\n`;
    const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
    expect(isReadRefusal(draft) ? null : draft.items.map((item) => item.text)).toEqual(tasks);
  });

  it('whoever spoke signs nothing', () => {
    const text = held('Решение: ремонт начать до 1 апреля 2024 года.').replace(
      /Секретарь[^]*/u,
      'Заместитель директора Гусева А.Б. рассказала о ходе ремонта и учёте труб\n',
    );
    expect(read(text).document.signatory).toBeNull();
  });

  it('whose lines were lost are read part by part', () => {
    const draft = read(
      'Протокол заседания комитета от 19.09.2024 г. № 1 Присутствовали: 12 чел. Повестка дня: 1. Ознакомление с Положением о комитете. 2. Выборы председателя. По первому вопросу выступил директор Лугов П.П. Решили: принять информацию к сведению. По второму вопросу слушали Гусеву А.Б. Решили: завхозу Котову П.П. составить смету до 25 сентября 2024 года. Председатель Белова И.П.\n',
    );
    expect(draft.items.map(({ text }) => text)).toEqual([
      'принять информацию к сведению.',
      'завхозу Котову П.П. составить смету до 25 сентября 2024 года.',
    ]);
    expect(draft.document.signatory?.name).toBe('Белова И.П.');
  });

  it.each([
    ['1. В связи с ремонтом завхозу перенести склад.', 'завхоз'],
    ['1. В соответствии с планом отделу связи проверить линии.', 'Отдел связи'],
    ['1. В целях помощи ветеранам провести сбор.', ''],
    ['1. Для вручения медалей ветеранам подготовить зал.', ''],
  ])('told behind a reason: %s', (point, whom) => {
    const [item] = read(held(`РЕШИЛИ:\n${point}`)).items;
    const [first] = item?.executors ?? [];
    expect(first?.position ?? first?.unit ?? '').toBe(whom);
  });

  it('headers may end without a colon, over bullets or over tasks that bear no marks', () => {
    const bulleted = held(
      'РЕШИЛИ:\n\nОтделу ЖКХ (Белов А.Б.)\n- завезти песок до 1 апреля 2024 года.\n\nНачальнику цеха Котову П.П.\n- проверить автобусы до 2 апреля 2024 года.',
    );
    expect(people(bulleted)).toEqual([
      'Белов А.Б. Отдел ЖКХ',
      'Белов А.Б. Отдел ЖКХ',
      'Котов П.П.',
      'Котов П.П.',
    ]);
    const named =
      'ПЕРЕЧЕНЬ ПОРУЧЕНИЙ\nглавы района\n4 марта 2024 г.\n\n1. Гусевой Анне Петровне, заместителю главы\n\nПодготовить предложения по списку.\nСрок - до 25 марта\n\nСовместно с отделом дорог обойти мосты.\nСрок - постоянно\n\n2. Котову П.П., завхозу\n\nОбновить план.\nСрок - 29.03.2024\n';
    expect(read(named).items.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['1', 'header'],
      ['1.1', 'action'],
      ['1.2', 'standing'],
      ['2', 'header'],
      ['2.1', 'action'],
    ]);
  });

  it('whoever is listed as present has no task, and «собрание решило» heads no list', () => {
    const text =
      'ПРОТОКОЛ № 5\nсобрания жильцов\n12 марта 2024 г.\n\nПрисутствовали:\n1. Белов А.Б. - слесарь\n2. Гусева В.Г. - сторож\n\nСОБРАНИЕ РЕШИЛО:\n\n1. Утвердить план.\n2. Слесарю Белову А.Б. починить кран до 1 апреля 2024 года.\n';
    expect(read(text).items.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['1', 'self-executing'],
      ['2', 'action'],
    ]);
  });

  it.each([
    ['Методисту Лапиной О.С.\nдо 1 мая 2024 года обновить стенд.', 'Лапина О.С.'],
    ['Заместителю главы Котову П.П.\nв установленном порядке\nдо 1 мая обновить стенд.', 'Котов П.П.'],
    ['Отделу дорог до 5 мая 2024 г.\nпредставить списки.', 'Отдел дорог'],
  ])('a decision without a mark goes on below initials and «г.»: %j', (decision, who) => {
    const text = `ПРОТОКОЛ № 5\nзаседания совета\n12 марта 2024 г.\n\nРЕШИЛИ:\n\nДиректорам школ провести опись.\n\n${decision}\n\nПредседатель          А.Б. Ким\n`;
    expect(people(text)).toEqual(['директора школ', who]);
  });
});
