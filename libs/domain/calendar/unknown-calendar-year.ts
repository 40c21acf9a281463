/**
 * A working day was asked of a year whose calendar nobody has entered. Never answered by a guess: the caller asks a person
 * (before launch) or raises a task and waits (under way).
 */
export class UnknownCalendarYear extends RangeError {
  constructor(readonly year: number) {
    super(
      `There is no production calendar for ${year}: enter the year before working days in it are counted.`,
    );
    this.name = 'UnknownCalendarYear';
  }
}
