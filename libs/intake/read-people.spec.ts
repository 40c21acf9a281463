import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

describe('names', () => {
  it.each([
    [
      'Воспитателям: Абаевой Л.Н., Кот О.И., Черных Е.В. – строго соблюдать график.',
      'Абаева Л.Н. Кот О.И. Черных Е.В.',
    ],
    ['Начальникам участков (Белов, Шаманов) приступить к ремонту до 1 марта 2024 г.', 'Белов Шаманов'],
    ['Начальнику отдела Ким Л.В. представить ведомости.', 'Ким Л.В.'],
    ['Начальникам узлов (Т. Белов, С. Айдарова) представить отчет.', 'Белов Т. Айдарова С.'],
    ['Отделу кадров (Ержанова А.) представить отчет.', 'Ержанова А.'],
    ['Диспетчерам (Белов, Шаманов, Бык) представить отчет.', 'Белов Шаманов Бык'],
    ['Комитету связи (Давлатзода Ф., Шарипова М. Дж.) представить отчет.', 'Давлатзода Ф. Шарипова М.Дж.'],
    ['Методистам А. Тер-Погосян, Г. Аванову подготовить задания.', 'Тер-Погосян А. Аванов Г.'],
    ['Казначею Гулиеву Р. собрать взносы.', 'Гулиев Р.'],
    ['Тов. Рябову В.В. – представить справку.', 'Рябов В.В.'],
    ['Главам (г-н В. Лупашку, г-жа Л. Чобану) представить списки.', 'Лупашку В. Чобану Л.'],
    ['Ведущему специалисту Нь.Н. Готовцевой согласовать план.', 'Готовцева Нь.Н.'],
    ['Управлению полиции (Вебер) обеспечить порядок.', 'Вебер'],
    ['Учреждению «Центр» (Ан-\nтипов С.В.) провести проверку.', 'Антипов С.В.'],
  ])('«%s»', (task, names) => {
    const draft = read(order(`1. ${task}\n2. Контроль оставляю за собой.`));
    const [first] = draft.items;
    expect(first?.executors.map(({ name }) => name).join(' ')).toBe(names);
    expect(draft.findings.filter(({ code, item }) => item === '1' && code !== 'NO_DEADLINE')).toEqual([]);
  });

  it('«-зода» and «-ұлы» are never declined', () => {
    const control = (name: string) =>
      read(order(`1. Контроль возложить на руководителя аппарата ${name}`)).control.name;
    expect(control('Каримзода Н.Т.')).toBe('Каримзода Н.Т.');
    expect(control('Нұрланұлы Е.')).toBe('Нұрланұлы Е.');
  });

  it('«контроль – за …» names who controls', () => {
    const draft = read(order('1. Утвердить план.\n2. Контроль – за отделом кадров (Рябова С.М.).'));
    expect(draft.control).toMatchObject({ by: 'person', name: 'Рябова С.М.' });
  });

  it('initials of a double first name are no end of a name', () => {
    const draft = read(
      order(
        '1. Контроль возложить на заместителя председателя правительства Энской республики К.Х-М. Уянова.',
      ),
    );
    expect(draft.control.name).toBe('Уянов К.Х-М.');
  });

  it('a surname in capitals behind a first name signs', () => {
    const draft = read(
      order('1. Утвердить план.').replace(
        'Начальник отдела В.О. Тихомиров',
        'Министр культуры          Зинаида ГОРБАНЬ',
      ),
    );
    expect(draft.document.signatory).toEqual({ name: 'Горбань З.', position: 'Министр культуры' });
  });
});

describe('who is asked', () => {
  it.each([
    ['Отчет утвердить. Методисту Гусевой А.Б. разместить его на сайте до 20 марта 2024 г.', ['Гусева А.Б.']],
    ['Организациям, подчиненным правительству, обеспечить учет.', ['организации, подчиненным правительству']],
    ['Агентству связи «Волна», ОАО «Луч» обеспечить показ.', ['Агентство связи «Волна»', 'ОАО «Луч»']],
    [
      'Министерство рекомендует руководителям отделов, директорам школ принять меры.',
      ['руководители отделов', 'директора школ'],
    ],
    [
      'Комиссии в период с 14 по 25 марта 2024 года провести осмотр, до 28 марта 2024 года представить акты.',
      ['Комиссия'],
    ],
  ])('«%s»', (task, names) => {
    expect(who(read(order(`1. ${task}\n2. Контроль оставляю за собой.`)))[0]).toEqual(names);
  });
});

describe('what the signature does and what is work', () => {
  it.each([
    ['Продлить до 4 ноября 2024 г. действие правил.', 'self-executing', null],
    ['Объявить с 18 марта по 30 апреля 2024 года месячник чистоты.', 'self-executing', null],
    [
      'Персональная ответственность за исполнение возлагается на методиста Гусеву А.Б.',
      'self-executing',
      null,
    ],
    ['Настоящий приказ действует до 1 июля 2024 года.', 'effective', null],
  ])('«%s»', (task, kind, due) => {
    const [first] = read(order(`1. ${task}\n2. Контроль оставляю за собой.`)).items;
    expect([first?.kind, first?.deadline.due]).toEqual([kind, due]);
  });

  it('what goes on with a sentence of the signature is no task, whatever days it names', () => {
    const draft = read(
      order(
        '1. Установить следующие сроки:\n1) на базе колледжа: 15 – 16 мая 2024 года;\n2) на базе лицея: с 21 по 23 мая 2024 года.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).slice(1, 3)).toEqual([
      ['1.1', 'topic', null],
      ['1.2', 'topic', null],
    ]);
  });

  it('whoever organizes the execution of the whole controls it', () => {
    const draft = read(
      order('1. Утвердить план.\n2. Организацию выполнения приказа возложить на методиста Гусеву А.Б.'),
    );
    expect(draft.control).toMatchObject({ by: 'person', name: 'Гусева А.Б.' });
  });

  it('under somebody who is told to, naming others is work', () => {
    const draft = read(
      order(
        '1. Директорам школ:\n1.1. Назначить ответственных за питание до 5 февраля 2024 года.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft)[1]).toEqual(['1.1', 'action', '2024-02-05']);
    expect(who(draft)[1]).toEqual(['директора школ']);
  });
});

describe('heads of other forms', () => {
  it('«БҰЙРЫҚ / ПРИКАЗ» is an order', () => {
    expect(read(order('1. Утвердить план.').replace('ПРИКАЗ\n', 'БҰЙРЫҚ / ПРИКАЗ\n')).document.kind).toBe(
      'приказ',
    );
  });

  it('a decree has its date and number below the signature', () => {
    const { document } = read(
      'УКАЗ\nГУБЕРНАТОРА ОБЛАСТИ\nО юбилее\n\nПОСТАНОВЛЯЮ:\n1. Правительству области в месячный срок разработать план.\n\nГубернатор области Н. Рогов\nг. Энск\n15 января 2024 года\n№ 38\n',
    );
    expect(document).toMatchObject({ kind: 'указ', number: '38', date: '2024-01-15' });
  });

  it('a list of assignments over two lines, minutes with a field for their date, a title in quotes', () => {
    expect(
      read(
        'ПЕРЕЧЕНЬ\nпоручений по итогам поездки\n\n1. Отделу дорог доложить о ремонте.\nСрок: 1 марта 2024 г.\n',
      ).document,
    ).toMatchObject({ kind: 'перечень поручений', issuer: null });
    expect(
      read('Совет директоров\nПРОТОКОЛ № 7\nДата проведения: 28.06.2024\n\nРЕШИЛИ:\n1. Утвердить план.\n')
        .document.date,
    ).toBe('2024-06-28');
    expect(
      read('«Об объявлении Года чтения»\n\nПОСТАНОВЛЯЮ:\n1. Утвердить план.\n').document.issuer,
    ).toBeNull();
  });

  it('who passed a message on is no addressee; two days below each other are two tasks', () => {
    const draft = read(
      'ТЕЛЕФОНОГРАММА № 31\nот 18.11.2024\nКому: директорам школ\nПередал: Манукян С.Г.\nПринял: ______\n\nДо 20.11.2024 необходимо представить списки.\n22.11.2024 в 10.00 прибыть на совещание.\n\nНачальник управления Б.Б. Рябов\n',
    );
    expect(who(draft)).toEqual([['директора школ'], ['директора школ']]);
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-11-20', '2024-11-22']);
  });

  it('a resolution on a letter has addressees of its own', () => {
    const draft = read(
      'Управляющему делами\nПанину Р.О.\n\nРЕЗОЛЮЦИЯ\nТов. Рябову Р.О., Дёминой Л.А.\n1. Подготовить ответ к 12.03.2024.\n\nГ.В. Мохов\n05.03.2024\n',
    );
    expect(who(draft)).toEqual([['Рябов Р.О.', 'Дёмина Л.А.']]);
  });

  it('an addressee after «Кому:» is asked, and the rest of one in the genitive is no issuer', () => {
    const note = read(
      'Служебная записка\n\nКому: Начальнику отдела кадров Орлику О.С.\nДата: 05.02.2024\n\nПрошу Вас до 16.02.2024 согласовать заявку.\n\nК.Е. Рябов\n',
    );
    expect(who(note)).toEqual([['Орлик О.С.']]);
    const letter = read(
      'Руководителям\nобразовательных организаций\n\nО сведениях\n\nПросим до 16.02.2024 представить отчет.\n\nМинистр А.М. Рябов\n',
    );
    expect(letter.document.issuer).toBeNull();
    const asked = read(
      'Председателю правления\nАО «Мост»\nг-ну Зимину Ф.К.\n\nИсх. № 118 от 03.06.2024\n\nПредлагаем до 17 июня 2024 г. устранить недостатки.\n\nДиректор Ж.О. Беков\n',
    );
    expect(asked.document.issuer).toBeNull();
    expect(who(asked)).toEqual([['Зимин Ф.К.']]);
  });
});
