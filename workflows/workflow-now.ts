/**
 * The instant of the process, as Temporal counts it: the same on replay, and it follows time that a server skips.
 * On the wall clock it is the business instant of a look; a training installation answers with its own.
 */
export const workflowNow = (): string => new Date(Date.now()).toISOString();
