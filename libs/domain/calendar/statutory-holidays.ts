/** Labour Code, Article 112, unchanged for 2013–2027. `MM-DD`, with the name of each. */
export const statutoryHolidays: ReadonlyMap<string, { readonly ru: string; readonly en: string }> = new Map([
  ['01-01', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-02', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-03', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-04', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-05', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-06', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['01-07', { ru: 'Рождество Христово', en: 'Christmas' }],
  ['01-08', { ru: 'Новогодние каникулы', en: 'New Year holidays' }],
  ['02-23', { ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' }],
  ['03-08', { ru: 'Международный женский день', en: 'International Women’s Day' }],
  ['05-01', { ru: 'Праздник Весны и Труда', en: 'Spring and Labour Day' }],
  ['05-09', { ru: 'День Победы', en: 'Victory Day' }],
  ['06-12', { ru: 'День России', en: 'Russia Day' }],
  ['11-04', { ru: 'День народного единства', en: 'National Unity Day' }],
]);
