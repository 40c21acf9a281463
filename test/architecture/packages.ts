/** What package.json and its lock say, as far as these checks need it. */
export interface PackageLock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

export interface PackageManifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Places of protobufjs 8 in the tree. Two copies break replay: each has its own idea of what a type is. */
export function protobuf8Copies(lock: PackageLock): string[] {
  return Object.entries(lock.packages)
    .filter(
      ([place, { version }]) => /(^|\/)node_modules\/protobufjs$/.test(place) && version?.startsWith('8.'),
    )
    .map(([place]) => place);
}

/** Entries that name the host they were fetched from: such a lock works in one network only. */
export function hostsInLock(lock: PackageLock): string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//.test(resolved))
    .map(([place, { resolved }]) => `${place}: found ${String(resolved)}; expected no address`);
}

/** Dependencies that are not pinned to one version. */
export function loosePins(manifest: PackageManifest): string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version))
    .map(([name, version]) => `${name}: found "${version}"; expected one exact version`);
}
