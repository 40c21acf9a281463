/** What the API's parts are given by, where a class cannot be the name. */
export const CONFIGURATION = Symbol('configuration');
export const LOGGER = Symbol('logger');
export const INSTALLATION = Symbol('installation');
export const CLOCK = Symbol('clock');
export const NEWS = Symbol('news');
