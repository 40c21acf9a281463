import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { People, Person, PersonInput } from '#libs/contracts/http/person.schema';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import {
  insertPerson,
  readPeople,
  readPerson,
  updatePerson,
} from '#libs/persistence/people/person.repository';
import { INSTALLATION } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { IdParameter } from '../request/id-parameter.js';
import { personFields, requireHead } from './person-fields.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: People })
  async list(): Promise<People> {
    return { people: await readPeople(this.database) };
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ standardSchema: Person })
  async add(@Body({ schema: PersonInput }) input: PersonInput): Promise<Person> {
    const fields = personFields(input, this.installation.zone);
    const person = await this.database.transaction(async (tx) => {
      await requireHead(tx, fields.headId, null);
      return insertPerson(tx, fields);
    });
    if (person === null) throw new ProblemError('PERSON_EXISTS');
    return person;
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: Person })
  async edit(
    @Param('id', IdParameter) id: string,
    @Body({ schema: PersonInput }) input: PersonInput,
  ): Promise<Person> {
    const fields = personFields(input, this.installation.zone);
    const person = await this.database.transaction(async (tx) => {
      if ((await readPerson(tx, id)) === null) throw new ProblemError('NOT_FOUND');
      await requireHead(tx, fields.headId, id);
      return updatePerson(tx, id, fields);
    });
    if (person === null) throw new ProblemError('PERSON_EXISTS');
    return person;
  }
}
