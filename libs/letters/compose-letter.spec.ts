import { describe, expect, it } from '@jest/globals';
import { compose } from './compose-letter.js';
import * as facts from '#test/support/invented-letters';
import type { LetterFacts } from './letter-facts.js';
import { escapeHtml } from './render-html.js';

const { at, digest, digestLine, escalation, launch, options, order, page, reader } = facts;
const ru = (letter: LetterFacts) => compose(letter, options('ru'));
const en = (letter: LetterFacts) => compose(letter, options('en'));

describe('the launch letter', () => {
  it('names each item with its text, due date, acceptor and page', () => {
    const { subject, text } = ru(launch());
    expect(subject).toBe('Приказ № 12-о: вам поручено 2 пункта, ближайший срок до 4 октября');
    expect(text).toContain('Здравствуйте, Ольга Петровна!');
    expect(text).toContain('приказ № 12-о от 6 сентября 2019 г. «О мониторинге школьных библиотек»');
    for (const ref of ['3', '4']) {
      expect(text).toContain(`Пункт ${ref}\nПровести часть ${ref} мониторинга.`);
      expect(text).toContain(`Открыть и отчитаться: ${page(ref)}`);
    }
    expect(text).toContain('Срок: до 15 ноября 2019 г. (пятница), 18:00, осталось 67 дней');
    expect(text).toContain('Отчёт примет: Журавлёв К.Н.');
  });

  it('with one item names it in the subject', () => {
    const one = launch({ toExecute: launch().toExecute.slice(0, 1) });
    expect(ru(one).subject).toBe('Вам поручено: пункт 3 приказа № 12-о, срок до 4 октября');
    expect(en(one).subject).toBe('Assigned to you: item 3 of order No. 12-о, due by 4 October');
  });

  it('to a controller lists what they will accept and gives no calendar', () => {
    const [line] = launch().toExecute;
    if (line === undefined) throw new Error('the invented order has items');
    const watched = [
      { ...line, executorName: 'Лугова Т.В.', executors: 1 },
      { ...line, itemRef: '5', executorName: null, executors: 300 },
    ];
    const letter = ru(launch({ toExecute: [], toAccept: watched }));
    expect(letter.subject).toBe('Приказ № 12-о: вам принимать исполнение 2 пунктов');
    expect(letter.text).toContain('Исполнитель: Лугова Т.В.');
    expect(letter.text).toContain('Исполнителей: 300');
    expect(letter.attachments).toEqual([]);
  });

  it('to the signatory says how much went out to how many', () => {
    const signed = { items: 6, executors: 21, controllerName: 'Журавлёв К.Н.' };
    const letter = ru(launch({ toExecute: [], signed }));
    expect(letter.subject).toBe('На исполнении: приказ № 12-о, 6 пунктов, 21 исполнитель');
    expect(letter.text).toContain('Контролёр — Журавлёв К.Н.\n');
    expect(letter.text).toContain('Открыть документ: https://prikaz.zarechensk.example/o');
  });

  it('greets by a full name in either order and not by initials', () => {
    const greetingOf = (name: string) => ru(launch({ reader: { ...reader, name } })).text.split('\n')[0];
    expect(greetingOf('Ольга Петровна Рябинина')).toBe('Здравствуйте, Ольга Петровна!');
    expect(greetingOf('Рябинина О.П.')).toBe('Здравствуйте!');
  });
});

describe('the digest', () => {
  it('puts each line where its due date stands at the moment of sending', () => {
    const own = [
      digestLine('1', '2019-10-02', 2),
      digestLine('2', '2019-10-04'),
      digestLine('3', '2019-10-11'),
    ];
    const { subject, text } = ru(digest({ own }));
    expect(subject).toBe(
      'Сводка на 4 октября 2019 г.: просрочено — 1, срок сегодня — 1, предстоящие сроки — 1',
    );
    const found = [
      'Просрочено: 1 пункт',
      'Пункт 1',
      'Срок сегодня: 1 пункт',
      'Пункт 2',
      'Предстоящие сроки: 1 пункт',
      'Пункт 3',
    ];
    const places = found.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('of one line says in the subject what is wanted', () => {
    const own = [digestLine('3', '2019-10-04')];
    expect(ru(digest({ own, nowAt: at('2019-10-03') })).subject).toBe(
      'Пункт 3 приказа № 12-о: срок завтра, 4 октября',
    );
    expect(en(digest({ own, nowAt: at('2019-10-03') })).subject).toBe(
      'Item 3 of order No. 12-о: due tomorrow, 4 October',
    );
  });

  it('sent after the due time tells of lateness although the line was planned as a reminder', () => {
    const { subject, text } = ru(
      digest({ own: [digestLine('3', '2019-10-04', 1)], nowAt: at('2019-10-07') }),
    );
    expect(subject).toBe('Пункт 3 приказа № 12-о: срок истёк 4 октября');
    expect(text).toContain('просрочено на 1 рабочий день');
    expect(text).not.toMatch(/остал|сегодня|завтра/);
  });

  it('lists decisions that wait and what others are late with, by name', () => {
    const late = [digestLine('1', '2019-10-02', 2)];
    const { subject, text } = ru(
      digest({ awaitingDecision: [digestLine('3', '2019-10-11')], controlled: late }),
    );
    expect(subject).toBe('Сводка на 4 октября 2019 г.: ждут решения — 1, просрочено исполнителями — 1');
    expect(text).toContain('Ждут вашего решения: 1 отчёт');
    expect(text).toContain('Просрочено исполнителями, на вашем контроле: 1 пункт');
    expect(text).toContain('Исполнитель: Лугова Т.В.');
    expect(ru(digest({ controlled: late })).subject).toBe('Просрочено исполнителем: пункт 1 приказа № 12-о');
  });

  it('cuts a list of hundreds and says how many there are and where', () => {
    const controlled = Array.from({ length: 300 }, (_, index) =>
      digestLine(String(index + 1), '2019-10-02', 2),
    );
    const { text, html } = ru(digest({ controlled }));
    expect(text.match(/^Пункт \d+ приказа/gm)).toHaveLength(50);
    expect(text).toContain('всего их 300');
    expect(html).toContain('всего их 300');
  });

  it('without lines is refused: such a letter is suppressed, not sent', () => {
    expect(() => ru(digest({}))).toThrow('nothing to tell');
  });
});

describe('the escalation notice', () => {
  it('names the item, the person, the lateness and the controller', () => {
    const { subject, text } = ru(escalation());
    expect(subject).toBe('Просрочено: пункт 3 приказа № 12-о, исполнитель Лугова Т.В.');
    expect(text).toContain('просрочено на 3 рабочих дня');
    expect(text).toContain('Контролёр: Журавлёв К.Н.');
    expect(text).toContain('Просим обеспечить исполнение.');
  });

  it('tells a group as one line with a count', () => {
    const group = escalation().lines.map((line) => ({ ...line, executorName: null, latePeople: 42 }));
    const { subject, text } = ru(escalation({ role: 'signatory', lines: group }));
    expect(subject).toBe('Просрочено: пункт 3 приказа № 12-о, 42 исполнителя');
    expect(text).toContain('С просрочкой: 42 исполнителя');
    expect(text).toContain('подписанным вами');
    expect(en(escalation({ lines: group })).subject).toBe('Overdue: item 3 of order No. 12-о, 42 executors');
  });
});

describe('letters about a decision and the end', () => {
  it('a returned report comes with the whole remark and the due date that stands', () => {
    const { subject, text } = ru(facts.returned);
    expect(subject).toBe('На доработку: пункт 3 приказа № 12-о, срок до 4 октября');
    expect(text).toContain('Отчёт № 1 возвращён на доработку.');
    expect(text).toContain('Замечание: Нет сведений по двум школам.');
    expect(ru({ ...facts.returned, nowAt: at('2019-10-08') }).subject).toContain('срок истёк 4 октября');
  });

  it('an accepted report says that nothing more is to be done and nothing of a due date', () => {
    const { subject, text } = ru(facts.accepted);
    expect(subject).toBe('Отчёт принят, снято с контроля: пункт 3 приказа № 12-о');
    expect(text).not.toMatch(/срок/i);
    expect(ru({ ...facts.accepted, comment: 'Хорошая работа.' }).text).toContain(
      'Комментарий: Хорошая работа.',
    );
  });

  it('a moved due date is told with the old day, the new one and why, and moves in the reader’s calendar', () => {
    const { subject, text, attachments } = ru(facts.dueMoved);
    expect(subject).toBe('Срок перенесён: пункт 3 приказа № 12-о, теперь срок до 3 октября');
    expect(text).toContain('Прежний срок: 4 октября 2019 г. (пятница), 18:00');
    expect(text).toContain('Новый срок: до 3 октября 2019 г. (четверг), 18:00');
    expect(text).toContain('Почему такой срок: Написано: «до 04.10.2019»');
    expect(attachments[0]?.content).toMatch(/SEQUENCE:2/);
    expect(() => ru({ ...facts.dueMoved, toExecute: [] })).toThrow(RangeError);
  });

  it('the closing gives the totals and the execution report', () => {
    const { subject, text } = ru(facts.closing);
    expect(subject).toBe('Исполнение завершено: приказ № 12-о');
    expect(text).toContain('сняты с контроля 31 декабря 2020 г.\n');
    expect(text).toContain('Всего: 6 поручений\nВ срок: 5\nС опозданием: 1\n');
    expect(text).toContain('Открыть отчёт об исполнении: https://prikaz.zarechensk.example/o/report');
  });
});

const each: readonly LetterFacts[] = [
  launch(),
  digest({ own: [digestLine('3', '2019-10-04')] }),
  escalation(),
  facts.returned,
  facts.accepted,
  facts.closing,
  facts.dueMoved,
];

describe.each(each.map((letter) => [letter.kind, letter] as const))('every letter: %s', (_, letter) => {
  it('is written in the language asked for, without a hole in its words', () => {
    const written = en(letter);
    const ownWords = /Срок|Открыть|Исполнитель|Письмо|Здравствуйте|пункт |приказ /;
    expect(`${written.subject}\n${written.text}`).not.toMatch(ownWords);
    for (const { subject, text, html } of [ru(letter), written]) {
      expect(subject + text + html).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\.\./);
    }
  });

  it('says in plain text whatever the HTML says', () => {
    const { text, html } = ru(letter);
    const body = html.slice(html.indexOf('<body'));
    const shown = body.split(/<[^>]*>/).map((part) => part.replace(/^[:\s]+|[:\s]+$/g, ''));
    const escaped = escapeHtml(text);
    expect(shown.filter((part) => part !== '' && !escaped.includes(part))).toEqual([]);
  });

  it('loads nothing from anywhere and links only to this installation', () => {
    const { html } = ru(letter);
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(|src=/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) expect(href).toMatch(/^https:\/\/prikaz\.zarechensk\.example/);
  });
});

describe('texts of documents and people in HTML', () => {
  const nasty = '<script>alert("1")</script> & \'x\'';

  it('are shown, never run', () => {
    const letter = ru({
      ...facts.returned,
      comment: nasty,
      itemText: nasty,
      order: { ...order, title: nasty },
    });
    expect(letter.html).not.toContain('<script');
    expect(
      letter.html.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;'),
    ).toHaveLength(4);
    expect(letter.text).toContain(`Замечание: ${nasty}`);
  });

  it('cannot break out of a link', () => {
    const { html } = ru({ ...facts.closing, url: 'https://prikaz.zarechensk.example/"><b>' });
    expect(html).toContain('href="https://prikaz.zarechensk.example/&quot;&gt;&lt;b&gt;"');
  });

  it('cannot add a header: a subject is one line', () => {
    const { subject } = ru({ ...facts.closing, order: { ...order, number: '12\r\nBcc: x@y.example' } });
    expect(subject).toBe('Исполнение завершено: приказ № 12 Bcc: x@y.example');
  });
});
