import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IForbiddenRuleType,
  type IResolveOptions,
} from 'dependency-cruiser';
import { repositoryRoot } from './sources.js';

interface HouseRules {
  readonly forbidden: (IForbiddenRuleType & { readonly name: string })[];
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: object };
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Files of ours that were followed, relative to the house. */
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

const folders = ['apps', 'libs', 'workflows', 'activities', 'test', 'bench'];

function holdsRules(loaded: unknown): loaded is { readonly default: HouseRules } {
  return typeof loaded === 'object' && loaded !== null && 'default' in loaded;
}

export async function houseRules(): Promise<HouseRules> {
  const loaded: unknown = await import(join(repositoryRoot, '.dependency-cruiser.mjs'));
  if (!holdsRules(loaded)) throw new TypeError('.dependency-cruiser.mjs has no default export');
  return loaded.default;
}

function isCruiseResult(output: ICruiseResult | string): output is ICruiseResult {
  return typeof output !== 'string';
}

/**
 * Follows every import below `baseDir` and judges it by the house's rules. The resolver's cache is thrown away first:
 * with it the second house would be judged by the files of the first.
 */
export async function cruiseHouse(baseDir: string): Promise<Cruise> {
  const { forbidden, options } = await houseRules();
  const { enhancedResolveOptions, tsConfig: _ours, ...rest } = options;
  const present = readdirSync(baseDir).filter((name) => folders.includes(name));
  const resolve: Partial<IResolveOptions> & { bustTheCache: boolean } = {
    ...enhancedResolveOptions,
    bustTheCache: true,
  };
  const { output } = await cruise(
    present,
    { ...rest, enhancedResolveOptions, baseDir, validate: true, ruleSet: { forbidden } },
    resolve,
  );
  if (!isCruiseResult(output))
    throw new TypeError(`dependency-cruiser answered with text: ${output.slice(0, 200)}`);
  return {
    modules: output.modules.map(({ source }) => source).filter((source) => !source.includes('node_modules/')),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
