import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock } from '#libs/clock/clock';
import { clockOf } from '#libs/clock/clock-of';
import type { Configuration } from '#libs/config/configuration';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { Recording } from '#libs/recording/record';
import { CLOCK, CONFIGURATION, INSTALLATION, LOGGER, NEWS } from './tokens.js';
import { createNews } from '../temporal/news.js';

export interface Foundation {
  readonly config: Configuration;
  readonly logger: Logger;
  readonly database: Database;
  readonly installation: StoredInstallation;
}

/** What every part of the API stands on, opened before the application is made: without a database there is no API. */
@Global()
@Module({})
export class FoundationModule {
  static of({ config, logger, database, installation }: Foundation): DynamicModule {
    const clock: Clock = clockOf(installation.kind, database);
    const providers: Provider[] = [
      { provide: CONFIGURATION, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: Database, useValue: database },
      { provide: INSTALLATION, useValue: installation },
      { provide: CLOCK, useValue: clock },
      { provide: Recording, useFactory: () => new Recording(database, clock) },
      { provide: NEWS, useFactory: () => createNews(config, installation, logger) },
    ];
    return {
      module: FoundationModule,
      providers,
      exports: [CONFIGURATION, LOGGER, Database, INSTALLATION, CLOCK, Recording, NEWS],
    };
  }
}
