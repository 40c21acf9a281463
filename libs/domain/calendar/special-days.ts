/**
 * Non-working days with wages kept and the voting day of 2020. They are not days off under Article 112 of the Labour Code: norms
 * of hours do not leave them out, deadlines count them as the working days they were by the calendar. Shown, never counted.
 */
export interface SpecialDays {
  readonly from: string;
  /** Inclusive. */
  readonly to: string;
  readonly act: string;
}

export const specialDays: readonly SpecialDays[] = [
  { from: '2020-03-30', to: '2020-04-03', act: 'Указ Президента РФ от 25.03.2020 № 206' },
  { from: '2020-04-04', to: '2020-04-30', act: 'Указ Президента РФ от 02.04.2020 № 239' },
  { from: '2020-05-06', to: '2020-05-08', act: 'Указ Президента РФ от 28.04.2020 № 294' },
  { from: '2020-06-24', to: '2020-06-24', act: 'Указ Президента РФ от 29.05.2020 № 345' },
  {
    from: '2020-07-01',
    to: '2020-07-01',
    act: 'Закон РФ о поправке от 14.03.2020 № 1-ФКЗ, ст. 2 ч. 5; Указ Президента РФ от 01.06.2020 № 354',
  },
  { from: '2021-05-04', to: '2021-05-07', act: 'Указ Президента РФ от 23.04.2021 № 242' },
  { from: '2021-10-30', to: '2021-11-07', act: 'Указ Президента РФ от 20.10.2021 № 595' },
];

export function specialDaysOf(year: number): readonly SpecialDays[] {
  return specialDays.filter(({ from }) => from.startsWith(`${String(year)}-`));
}
