import { describe, expect, it } from '@jest/globals';
import { order } from '#test/support/invented-letters';
import { itemOfOrder, orderInFull, orderName } from './order-words.js';

describe('an order in words', () => {
  it.each([
    ['приказ', 'пункт 3 приказа № 12-о', 'item 3 of order No. 12-о'],
    ['Распоряжение', 'пункт 3 распоряжения № 12-о', 'item 3 of instruction No. 12-о'],
    ['постановление', 'пункт 3 постановления № 12-о', 'item 3 of decree No. 12-о'],
    ['поручение', 'пункт 3 поручения № 12-о', 'item 3 of assignment No. 12-о'],
    ['циркуляр', 'пункт 3 документа № 12-о', 'item 3 of document No. 12-о'],
  ])('declines its kind, and a kind that it does not know is a document: %s', (kind, ru, en) => {
    expect(itemOfOrder('3', { ...order, kind }, 'ru')).toBe(ru);
    expect(itemOfOrder('3', { ...order, kind }, 'en')).toBe(en);
  });

  it('names rows of annexes and tables by what their ref says', () => {
    expect(itemOfOrder('П1.10', order, 'ru')).toBe('строка 10 приложения № 1 к приказу № 12-о');
    expect(itemOfOrder('Т2.4', order, 'ru')).toBe('строка 4 таблицы № 2 приказа № 12-о');
    expect(itemOfOrder('1.5', order, 'ru')).toBe('пункт 1.5 приказа № 12-о');
    expect(itemOfOrder('П1.10', order, 'en')).toBe('row 10 of annex 1 of order No. 12-о');
  });

  it('is told in full with date and title, quoted once', () => {
    const full = 'приказ № 12-о от 6 сентября 2019 г. «О мониторинге школьных библиотек»';
    expect(orderInFull(order, 'ru')).toBe(full);
    expect(orderInFull({ ...order, title: '«О мониторинге школьных библиотек»' }, 'ru')).toBe(full);
    expect(orderName(order, 'en')).toBe('order No. 12-о');
  });
});
