import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const resolution = (points: string) =>
  `Администрация посёлка\nПОСТАНОВЛЕНИЕ\n\nот 04.03.2024 № 17\n\nО весне\n\nВ целях порядка ПОСТАНОВЛЯЮ:\n${points}\n\nГлава посёлка                 С.П. Дымов\n`;

describe('marks that are not printed as they should be', () => {
  it('bare numbers below a colon are points when they go on by ones', () => {
    const draft = read(
      resolution(
        '1 Бухгалтеру Лапиной О.С. подготовить смету до 15 марта 2024 года.\n2 Завхозу Рогову П.П. завезти песок,\nкраску и мешки до 20 марта 2024 года.\n3 Контроль оставляю за собой.',
      ),
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-03-15'],
      ['2', 'action', '2024-03-20'],
      ['3', 'control', null],
    ]);
  });

  it('a line that begins with a number of its sentence is no point', () => {
    const draft = read(
      resolution(
        '1. Завхозу Рогову П.П. до 20 марта 2024 года завезти\n2 Зила песка.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
  });

  it('a number cut by a space and a letter read as a figure are marks', () => {
    const draft = read(
      resolution(
        '1.Отделу культуры:\n1.1.провести праздник до 15 марта 2024 года;\n1 .2.составить смету до 20 марта 2024 года.\n2.Отделу торговли:\nа)выдать разрешения до 10 марта 2024 года;\n6)провести рейд до 11 марта 2024 года;\nв)составить акт до 12 марта 2024 года.',
      ),
    );
    expect(short(draft).map(([, , due]) => due)).toEqual([
      null,
      '2024-03-15',
      '2024-03-20',
      null,
      '2024-03-07',
      '2024-03-11',
      '2024-03-12',
    ]);
  });
});

describe('minutes in prose', () => {
  it('paragraphs below the decision are points, whoever is named with a verb after it; the vote is none', () => {
    const draft = read(
      'ПРОТОКОЛ\nзаседания совета\nот 11.03.2024 № 3\n\nОбсудив вопрос, совет школы РЕШИЛ:\n\nПризнать работу удовлетворительной.\n\nРоговой Н.Э. составить график до 18 марта 2024 года.\n\nЛапину С. ежедневно вести журнал.\n\nРешение принято единогласно.\n\nВыписка верна:\nСекретарь                Р.Р. Буева\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'self-executing', null],
      ['2', 'action', '2024-03-18'],
      ['3', 'standing', null],
    ]);
    expect(who(draft).slice(1)).toEqual([['Рогова Н.Э.'], ['Лапин С.']]);
  });
});

describe('a decision of a council', () => {
  it('is an act though minutes are named in it', () => {
    const draft = read(
      'Совет депутатов посёлка\nРЕШЕНИЕ\n11.03.2024 № 14\n\nО площади\n\nРассмотрев\nпротокол слушаний от 1 марта 2024 года, Совет депутатов РЕШИЛ:\n\n1. Утвердить схему площади.\n2. Администрации посёлка оградить площадь до 25 марта 2024 года.\n\nПредседатель Совета                С.П. Дымов\n',
    );
    expect(draft.document.kind).toBe('решение');
    expect(short(draft)).toEqual([
      ['1', 'self-executing', null],
      ['2', 'action', '2024-03-25'],
    ]);
  });
});

describe('work told in other words', () => {
  it('whoever stands before a verb in the present tense does the work, also with the term between', () => {
    const draft = read(
      resolution(
        '1. Отдел культуры (Лапина О.С.) до начала ярмарки закрепляет места.\n2. Директор клуба Рогов П.П. до 15 марта 2024 года проводит смотр.\n3. Комитет торговли сообщает, что места сданы.\n4. За исполнением постановления следит заместитель главы Зайко С.С.',
      ),
    );
    expect(who(draft).slice(0, 3)).toEqual([['Лапина О.С.'], ['Рогов П.П.'], []]);
    expect(draft.items[0]?.deadline).toMatchObject({ kind: 'event', text: 'до начала ярмарки' });
    expect(draft.items[1]?.executors[0]?.position).toBe('директор клуба');
    expect(draft.control).toMatchObject({ by: 'person', name: 'Зайко С.С.' });
  });

  it('what declares itself done is done by the signature', () => {
    const draft = read(
      order(
        '1. Запретить въезд на площадь.\n2. Утверждается состав комиссии.\n3. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['self-executing', 'self-executing', 'control']);
  });

  it('beside work told by a noun stands who does it: behind a dash, in a bracket, before a dash', () => {
    const draft = read(
      order(
        '1. Обход подвалов – завхоз Рогов П.П.\n2. Общее собрание (методист Лапина О.С.).\n3. Промывка труб, - отв. слесарь котельной Буев К.\n4. Зайко С.С. – проект ответа до 9 февраля 2024 года.\n5. Учёба по тревоге – завхоз Рогов П.П., план утвердить до 9 февраля 2024 года.',
      ),
    );
    expect(who(draft)).toEqual([
      ['Рогов П.П.'],
      ['Лапина О.С.'],
      ['Буев К.'],
      ['Зайко С.С.'],
      ['Рогов П.П.'],
    ]);
    expect(short(draft).map(([, kind]) => kind)).toEqual(['action', 'event', 'action', 'action', 'action']);
  });

  it('a verb in the present tense with a colon heads what stands below it', () => {
    const draft = read(
      order(
        '1. Завхоз Рогов П.П. обеспечивает:\n- вывоз мусора до 9 февраля 2024 года;\n- ремонт крыльца до 16 февраля 2024 года.\n2. Ответственность за сохранность мебели несёт завхоз Рогов П.П.',
      ),
    );
    expect(short(draft)).toEqual([
      ['1', 'header', null],
      ['1.1', 'action', '2024-02-09'],
      ['1.2', 'action', '2024-02-16'],
      ['2', 'self-executing', null],
    ]);
    expect(who(draft).slice(0, 3)).toEqual([['Рогов П.П.'], ['Рогов П.П.'], ['Рогов П.П.']]);
  });

  it('what somebody is in a commission is no work of theirs', () => {
    const draft = read(
      order(
        '1. Создать комиссию в составе:\n- председатель – завуч Рогов П.П.;\n- секретарь – методист Лапина О.С.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(who(draft).flat()).toEqual([]);
  });
});

describe('minutes with lines below their points', () => {
  const minutes = read(
    'ПРОТОКОЛ № 4\nсовещания\n11.03.2024\n\n1. О ремонте\n1.1. Рогову П.П. завершить ремонт.\n     Срок: до 22 марта 2024 г.\n     Контроль: Лапина О.С.\n1.2. О празднике: внести предложения.\n     Отв.: Зайко С.С.\n     Срок: 20.03.2024\n\nКонтроль за исполнением поручений: Буев К.К.\n\nГлава посёлка                 С.П. Дымов\n',
  );

  it('who looks after one point neither does it nor controls the whole', () => {
    expect(who(minutes)).toEqual([['Рогов П.П.'], ['Зайко С.С.'], []]);
    expect(minutes.control.name).toBe('Буев К.К.');
  });

  it('what somebody answers for is not done by the signature; a paragraph behind the points counts on', () => {
    expect(short(minutes)).toEqual([
      ['1.1', 'action', '2024-03-22'],
      ['1.2', 'action', '2024-03-20'],
      ['2', 'control', null],
    ]);
  });
});

describe('a resolution with a list of names', () => {
  const draft = read(
    'Администрация посёлка              Вх. № 14\n                                   01.03.2024\n\nРЕЗОЛЮЦИЯ\n\n1) Рогову П.П. - свод\n2) Аль-Хамиду С.К.\n3) П.С. Зайко\n\n1. Прошу выехать на место.\nСрок - до 06.03.\n2. Зайко П.С.: составить акт до 11 марта 2024 года.\n\nГлава посёлка                 С.П. Дымов\n04.03.24\n',
  );

  it('the names are whom it is for, its points begin with one again', () => {
    expect(who(draft)).toEqual([['Рогов П.П.', 'Аль-Хамид С.К.', 'Зайко П.С.'], ['Зайко П.С.']]);
    expect(short(draft).map(([ref, , due]) => [ref, due])).toEqual([
      ['1', '2024-03-06'],
      ['2', '2024-03-11'],
    ]);
  });

  it('its day stands below it, not beside the incoming number', () => {
    expect(draft.document.date).toBe('2024-03-04');
  });
});

describe('a frame and what stands in it', () => {
  it('an announced month frames the points that carry it out', () => {
    const draft = read(
      order(
        '1. Объявить с 4 по 29 марта 2024 года месячник чистоты.\n2. Рогову П.П. вывозить мусор в течение всего месячника.\n3. Создать штаб; отчёт штаба представить до 5 апреля 2024 года.',
      ),
    );
    expect(short(draft)).toEqual([
      ['1', 'umbrella', '2024-03-29'],
      ['2', 'action', '2024-03-29'],
      ['3', 'self-executing', '2024-04-05'],
    ]);
  });
});

describe('letters with numbered requests', () => {
  it('points go on behind a line that names one of those asked', () => {
    const draft = read(
      'Директору завода\nРогову П.П.\n\nДиректору школы\nЛапиной О.С.\n\nО ремонте\n\nСообщаем, что ремонт начинается 1 марта 2024 года.\n\nВам необходимо:\n\n1. Передать ключи до 20 февраля 2024 года.\n\nКроме того, Лапиной О.С.:\n\n2. освободить подвал до 22 февраля 2024 года.\n\nНачальник участка С.П. Дымов\n',
    );
    expect(who(draft)).toEqual([['Рогов П.П.', 'Лапина О.С.'], ['Лапина О.С.'], ['Лапина О.С.']]);
  });
});

describe('pages that a file ran together', () => {
  it('a page number within a sentence is no word of it; a number that counts something is', () => {
    const draft = read(
      order(
        '1. Рогову П.П. представить смету в отдел не\n2\nпозднее 9 февраля 2024 года.\n2. Лапиной О.С. собрать сведения до\n\n– 3 –\n\n12 февраля 2024 года.\n3. Буеву К.К. составить акт в течение\n5\nдней.',
      ),
    );
    expect(draft.items.map(({ deadline }) => [deadline.kind, deadline.due])).toEqual([
      ['by-date', '2024-02-09'],
      ['by-date', '2024-02-12'],
      ['relative', '2024-02-06'],
    ]);
  });
});

describe('terms in other places', () => {
  it('stand in a bracket of their own or beside a noun', () => {
    const draft = read(
      order(
        '1. Рогову П.П. составить смету (срок – неделя) и вывесить её.\n2. Ежедневный обход подвалов – завхоз Буев К.К.\n3. Общее собрание «Порядок», март 2024 года (методист Лапина О.С.).\n4. Утвердить состав комиссии, март 2024 года.',
      ),
    );
    expect(draft.items.map(({ kind, deadline }) => [kind, deadline.kind, deadline.to])).toEqual([
      ['action', 'relative', '2024-02-08'],
      ['standing', 'recurring', null],
      ['event', 'month', '2024-03-31'],
      ['self-executing', 'none', null],
    ]);
  });

  it('a paper asked for when something is over is a task and no mere topic', () => {
    const draft = read(
      order(
        '1. Рогову П.П. представлять в отдел:\n- сведения – каждый понедельник;\n- отчёт о смене – в трёхдневный срок после её окончания.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['standing', 'standing', 'action']);
  });
});

describe('parts that count from one again', () => {
  it('questions in Roman numbers, the second with subpoints of its own', () => {
    const draft = read(
      'ПРОТОКОЛ\nзаседания комиссии\n12.02.2024 № 2\n\nI. О дорогах\n\n1. Инженеру Пухову Е.Е. проверить знаки.\n\nII. О школах\n\n1. Методисту Ядриной А.П.:\n1.1. составить план;\n1.2. провести урок.\n\nПредседатель   П.П. Вольф\n',
    );
    expect(draft.items.map(({ parent }) => parent)).toEqual([
      null,
      null,
      draft.items[1]?.ref,
      draft.items[1]?.ref,
    ]);
    expect(draft.items[2]?.executors[0]?.name).toBe('Ядрина А.П.');
  });

  it('a resolution that ends with a wish', () => {
    const draft = read(
      'РЕЗОЛЮЦИЯ\n\nПухову Е.Е. подготовить справку до 20.02.2024.\nЯдриной А.П. - проект ответа представить 22.02.2024.\nОбсудить итоги в марте.\n\nПрошу не затягивать.\n\nДиректор   П.П. Вольф\n15.02.2024\n',
    );
    expect(draft.items[2]?.text).toBe('Обсудить итоги в марте.');
    expect(draft.items.slice(0, 2).map((item) => item.executors[0]?.name)).toEqual([
      'Пухов Е.Е.',
      'Ядрина А.П.',
    ]);
  });
});

describe('letters that ask in later sentences', () => {
  it('what is sent when all is over stands behind the list without a verb that asks', () => {
    const draft = read(
      'Директорам школ\n\nО смотре\n\nПросим:\n\n– провести смотр до 12 марта 2024 г.;\n– назначить судей.\n\nПо итогам смотра представить справки до 20 марта 2024 года.\n\nНачальник отдела                 С.П. Дымов\n',
    );
    expect(draft.items.map(({ deadline }) => deadline.due)).toEqual(['2024-03-12', null, '2024-03-20']);
  });

  it('a paragraph behind the list asks from the sentence that asks', () => {
    const draft = read(
      'Директорам школ\n\nО паспортах\n\nВ связи с изложенным просим:\n\n– провести обход до 12 марта 2024 г.;\n– представить акты до 15 марта 2024 г.\n\nОдновременно сообщаем, что паспорта подлежат\nзамене. При утрате паспорта просим\nсообщить об этом до 20 марта 2024 года.\n\nНачальник отдела                 С.П. Дымов\n',
    );
    expect(draft.items.at(-1)).toMatchObject({
      text: 'При утрате паспорта просим сообщить об этом до 20 марта 2024 года.',
      deadline: { due: '2024-03-20' },
    });
    expect(draft.items).toHaveLength(3);
  });

  it('what a letter asks for is no frame', () => {
    const draft = read(
      'Директорам школ\n\nО смотре\n\nПросим:\n– провести смотр с 4 по 15 марта 2024 г.;\n– представить отчёт о смотре до 20 марта 2024 г.\n\nНачальник отдела                 С.П. Дымов\n',
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['event', 'action']);
  });
});
