import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { AssignmentActsController } from './assignments/assignment-acts.controller.js';
import { AssignmentReader } from './assignments/assignment-reader.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { DraftChanges } from './drafts/draft-changes.js';
import { DraftEditsController } from './drafts/draft-edits.controller.js';
import { DraftEditsHandler } from './drafts/draft-edits.handler.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsHandler } from './drafts/drafts.handler.js';
import { OrderLaunchController } from './drafts/order-launch.controller.js';
import { FilesController } from './files/files.controller.js';
import { FoundationModule, type Foundation } from './foundation/foundation.module.js';
import { HealthController } from './health/health.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PlayController } from './play/play.controller.js';
import { PolicyController } from './policy/policy.controller.js';
import { SessionController } from './session/session.controller.js';

@Module({})
export class AppModule {
  static of(foundation: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [FoundationModule.of(foundation), TerminusModule],
      controllers: [
        SessionController,
        HealthController,
        PeopleController,
        DraftsController,
        DraftEditsController,
        OrderLaunchController,
        OrdersController,
        AssignmentsController,
        AssignmentActsController,
        FilesController,
        LettersController,
        MailboxController,
        CalendarController,
        ClockController,
        PlayController,
        PolicyController,
      ],
      providers: [DraftsHandler, DraftChanges, DraftEditsHandler, AssignmentReader],
    };
  }
}
