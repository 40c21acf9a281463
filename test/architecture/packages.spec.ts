import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  hostsInLock,
  loosePins,
  protobuf8Copies,
  type PackageLock,
  type PackageManifest,
} from './packages.js';
import { repositoryRoot } from './sources.js';

const read = (file: string): unknown => JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8'));
const lock = read('package-lock.json') as PackageLock;
const manifest = read('package.json') as PackageManifest;

describe('packages', () => {
  it('there is one protobufjs 8, at the top, in the lock and on the disk', () => {
    expect(protobuf8Copies(lock)).toEqual(['node_modules/protobufjs']);
    expect(read('node_modules/protobufjs/package.json')).toMatchObject({
      version: lock.packages['node_modules/protobufjs']?.version,
    });
    expect(
      Object.keys(lock.packages).filter(
        (place) => place !== '' && /protobufjs$/.test(place) && !existsSync(join(repositoryRoot, place)),
      ),
    ).toEqual([]);
  });

  it('a second copy of protobufjs 8 is found', () => {
    const twice: PackageLock = {
      packages: {
        'node_modules/protobufjs': { version: '8.7.1' },
        'node_modules/@temporalio/proto/node_modules/protobufjs': { version: '8.6.0' },
        'node_modules/@grpc/proto-loader/node_modules/protobufjs': { version: '7.6.6' },
      },
    };
    expect(protobuf8Copies(twice)).toHaveLength(2);
  });

  it('the lock names no host', () => {
    expect(hostsInLock(lock)).toEqual([]);
  });

  it('a host in a lock is found', () => {
    const bound: PackageLock = {
      packages: { 'node_modules/pg': { resolved: 'https://packages.example/pg-8.23.1.tgz' } },
    };
    expect(hostsInLock(bound)).toEqual([expect.stringContaining('packages.example')]);
  });

  it('every dependency is pinned to one version', () => {
    expect(loosePins(manifest)).toEqual([]);
  });

  it.each(['^8.0.0', '~1.2.3', '*', 'latest', '>=1.0.0', '8', 'https://packages.example/pg.tgz'])(
    'the loose pin %s is found',
    (version) => {
      expect(loosePins({ dependencies: { pg: version }, devDependencies: {} })).toHaveLength(1);
    },
  );
});
