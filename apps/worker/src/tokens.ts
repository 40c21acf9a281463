/** What the worker's parts are given by, where a class cannot be the name. */
export const CONFIGURATION = Symbol('configuration');
export const LOGGER = Symbol('logger');
export const INSTALLATION = Symbol('installation');
export const CLOCK = Symbol('clock');
export const NEWS = Symbol('news');
/** News of the moving clock, held back by nothing. */
export const CLOCK_NEWS = Symbol('news of the moving clock');
export const TEMPORAL_LINK = Symbol('temporal link');
export const ACTIVITY_FUNCTIONS = Symbol('activity functions');
