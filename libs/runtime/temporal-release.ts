import { arch, platform } from 'node:os';

/**
 * The one release of the Temporal command line that is fetched by itself, known by the SHA-256 of the program and never by
 * where it came from.
 */
export const temporalVersion = '1.9.1';

/** The server inside it; part of the store's file name, since a newer server cannot open an older file. */
export const temporalServerVersion = '1.32.0';

export interface TemporalRelease {
  readonly sha256: string;
  readonly bytes: number;
  /** As the vendor's archive names the platform. */
  readonly archive: { readonly platform: string; readonly arch: string };
}

const releases: Readonly<Record<string, TemporalRelease>> = {
  'linux-x64': {
    sha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    bytes: 156_328_098,
    archive: { platform: 'linux', arch: 'amd64' },
  },
  'linux-arm64': {
    sha256: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
    bytes: 145_752_226,
    archive: { platform: 'linux', arch: 'arm64' },
  },
  'darwin-arm64': {
    sha256: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
    bytes: 150_806_194,
    archive: { platform: 'darwin', arch: 'arm64' },
  },
  'darwin-x64': {
    sha256: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    bytes: 160_270_736,
    archive: { platform: 'darwin', arch: 'amd64' },
  },
};

/** Undefined on a platform without a known release: there only a program that is already present can be used. */
export function temporalRelease(): TemporalRelease | undefined {
  return releases[`${platform()}-${arch()}`];
}
