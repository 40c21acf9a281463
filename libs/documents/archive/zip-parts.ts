import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { zipLimits } from '../limits.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, tooComplex, type FoundKind } from '../refusals.js';

const bomb = {
  ru: 'внутри несоразмерно много данных, как у файла, который сделан, чтобы вывести программу из строя',
  en: 'it holds far more data than its size allows, as files do that are made to bring a program down',
};

/** The parts of a ZIP file by name: nothing is inflated before it is asked for, and never beyond the limits. */
export class ZipParts {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly found: FoundKind,
  ) {}

  /** @throws ParseFailure when the list of parts is damaged or endless */
  static async open(bytes: Buffer, found: FoundKind): Promise<ZipParts> {
    const entries = new Map<string, Entry>();
    try {
      const file = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      for await (const entry of file.eachEntry()) {
        if (entries.size >= zipLimits.entries) throw new ParseFailure(tooComplex(found, bomb));
        entries.set(entry.fileName.replace(/^\/+/u, ''), entry);
      }
      return new ZipParts(file, entries, found);
    } catch (error) {
      if (error instanceof ParseFailure) throw error;
      const where = { ru: 'не читается список его частей', en: 'the list of its parts cannot be read' };
      throw new ParseFailure(damaged(found, where));
    }
  }

  /** The same parts, called what they turned out to be. */
  as(found: FoundKind): ZipParts {
    return new ZipParts(this.file, this.entries, found);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** @throws ParseFailure when the part is beyond the limits, encrypted or does not inflate */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    const { uncompressedSize: size, compressedSize: packed } = entry;
    const suspicious = size > zipLimits.ratioFromBytes && size > packed * zipLimits.ratio;
    if (size > zipLimits.partBytes || suspicious) throw new ParseFailure(tooComplex(this.found, bomb));
    try {
      const chunks: Buffer[] = [];
      // The library ends the stream with an error when there is more or less than the list of parts says.
      for await (const chunk of await this.file.openReadStreamPromise(entry)) {
        if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } catch {
      const where = { ru: `часть «${name}» не распаковывается`, en: `its part “${name}” does not unpack` };
      throw new ParseFailure(damaged(this.found, where));
    }
  }
}
