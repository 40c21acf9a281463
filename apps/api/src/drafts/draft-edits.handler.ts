import { Injectable } from '@nestjs/common';
import type { DraftEdits } from '#libs/contracts/http/draft-edit.schema';
import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import { Database } from '#libs/persistence/database';
import { insertPerson, readPerson, type PersonFields } from '#libs/persistence/people/person.repository';
import { requireHead } from '../people/person-fields.js';
import { ProblemError } from '../problem/problem-error.js';
import { applyEdits } from './apply-edits.js';
import { differingChoices } from './choice-paths.js';
import { requireChosenPeople } from './chosen-people.js';
import { DraftChanges, stepOf, type DraftChange, type DraftCommand } from './draft-changes.js';
import { stampDueNotes } from './due-notes.js';
import { DraftsHandler } from './drafts.handler.js';

type By = Omit<DraftCommand, 'kind' | 'content'>;

/** What people do with a draft before its launch. */
@Injectable()
export class DraftEditsHandler {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsHandler,
    private readonly changes: DraftChanges,
  ) {}

  /** @throws VERSION_CHANGED when somebody else has changed the draft since */
  choose(by: By, choices: DraftChoices): Promise<void> {
    return this.changes.change({ ...by, kind: 'choose-on-draft', content: choices }, async (tx, held, at) => {
      await requireChosenPeople(tx, choices);
      const person = by.actorId === null ? null : await readPerson(tx, by.actorId);
      const stamp = { by: person === null ? null : { id: person.id, name: person.name }, at };
      return chosen(held, { ...choices, dueNotes: stampDueNotes(held.choices, choices, stamp) });
    });
  }

  /** A person of the directory from a name of the draft, and the choice of them, in one transaction. */
  addPerson(by: By, key: string, fields: PersonFields): Promise<void> {
    const content = { key, fields };
    return this.changes.change({ ...by, kind: 'add-person-to-draft', content }, async (tx, held) => {
      await requireHead(tx, fields.headId, null);
      const person = await insertPerson(tx, fields);
      if (person === null) throw new ProblemError('PERSON_EXISTS');
      const people = { ...held.choices.people, [key]: person.id };
      return chosen(held, { ...held.choices, people });
    });
  }

  /** @throws NOBODY_ACTS for an actor whom the directory does not have: every edit is kept with its author */
  async edit(by: By & { readonly actorId: string }, edits: DraftEdits): Promise<void> {
    const actor = await readPerson(this.database, by.actorId);
    if (actor === null) throw new ProblemError('NOBODY_ACTS');
    const author = { id: actor.id, name: actor.name };
    await this.changes.change({ ...by, kind: 'edit-draft', content: edits }, async (tx, held, at) => {
      const { choices } = held;
      await requireChosenPeople(tx, { ...choices, people: edits.people });
      const ground = await this.drafts.ground(tx, held);
      return applyEdits(tx, held, edits, ground, { by: author, at });
    });
  }
}

function chosen(held: Parameters<typeof stepOf>[1], choices: DraftChoices): DraftChange {
  const paths = differingChoices(held.choices, choices);
  const state = { ...held, choices };
  return { state, steps: paths.length === 0 ? [] : [stepOf({ kind: 'choose', paths }, held)] };
}
