import { describe, expect, it } from '@jest/globals';
import { read, short, who } from '#test/support/read-drafts';

describe('messages', () => {
  const message = read(
    'От:     Отдел культуры Заречного района <kult@zar.example>\nКому:   Директора музеев; Заведующие библиотеками\nДата:   пн, 3 июня 2024 г. в 9:15\nТема:   Лето\n\nКоллеги, добрый день!\n\nПрошлая рассылка до многих не дошла, поэтому повторяем.\n\n• Музеи № 1 и № 2! До 10 июня заполните таблицу посещений.\n• Директорам: афиши разместить на сайтах, сканы прислать до 11 июня.\n• Заведующим: нужны списки читателей.\n\nПлана ремонтов пока нет, ждём письма департамента.\n\nСодержание письма доведите до работников. Сторожам сообщите, что музеи закрыты с 1 июля.\n\nС уважением,\nначальник отдела\nРогов Павел Павлович\n',
  );

  it('the head that a mail program prints tells who wrote, to whom and when', () => {
    expect(message.document).toMatchObject({ issuer: 'Отдел культуры Заречного района', date: '2024-06-03' });
    expect(who(message).at(-1)).toEqual(['директора музеев', 'заведующие библиотеками']);
  });

  it('bullets of which most ask are tasks though nothing heads them, and «заполните» asks', () => {
    expect(message.items).toHaveLength(5);
    expect(who(message).slice(0, 3)).toEqual([['музеи № 1 и № 2'], ['директора'], ['заведующие']]);
    expect(message.items[2]?.deliverables).toEqual(['списки читателей']);
  });

  it('bullets that only tell are no tasks', () => {
    const told = read(
      'Директорам школ\n\nУважаемые коллеги!\n\nВ мае прошли проверки:\n- столовых;\n- спортзалов.\n\nПросим устранить нарушения до 10 июня 2024 года.\n\nНачальник управления       В.О. Тихомиров\n',
    );
    expect(told.items).toHaveLength(1);
  });
});

describe('a letterhead beside a drawn bar', () => {
  it('is read by columns, and what is asked «Прошу:» may name people in the accusative', () => {
    const letter = read(
      '   УПРАВЛЕНИЕ ДОРОГ             | Главам поселений\n   ЗАРЕЧНОГО РАЙОНА             | Директору МУП «Мост»\n   03.06.2024  № 17             | К.К. Зубову\n\n   О мостах\n\n   Прошу:\n\n   1. Глав поселений:\n\n   1.1. осмотреть мосты до 10 июня 2024 года;\n\n   2. К.К. Зубова:\n\n   2.1. завершить ремонт до 20 июня 2024 года.\n\n   Отчёт о ремонте направлять каждую пятницу.\n\n   Начальник управления           В.О. Тихомиров\n',
    );
    expect(letter.document.kind).toBe('письмо');
    expect(who(letter).slice(0, 4)).toEqual([
      ['главы поселений'],
      ['главы поселений'],
      ['Зубов К.К.'],
      ['Зубов К.К.'],
    ]);
    expect(letter.items.at(-1)).toMatchObject({ kind: 'standing', deadline: { kind: 'recurring' } });
  });
});

describe('resolutions', () => {
  it('names above the points head them, and whoever got the work gives it on below the signature', () => {
    const draft = read(
      'Администрация района\n\nРЕЗОЛЮЦИЯ\n\nтт. Лапиной О.С. (свод), Рогову П.П.\n\n1. Внести предложения до 10 июня 2024 г.\n2. Контроль - т. Буева Р.Р.\n\n        Глава района      С.П. Дымов\n        4 июня 2024 г.\n________________________________\n\nОтделу учёта (Зимина А.А.): подготовьте таблицу, срок 7 июня.\n        Лапина О.С.       05.06.24\n________________________________\n\nт. Уваровой - обзвонить сёла к 6 июня.\n        Рогов П.П.        05.06.24\n',
    );
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['А1', 'header'],
      ['1', 'action'],
      ['2', 'control'],
      ['3', 'action'],
      ['4', 'action'],
    ]);
    expect(who(draft)[1]).toEqual(['Лапина О.С.', 'Рогов П.П.']);
    expect(who(draft)[4]).toEqual(['Уварова']);
  });
});
