/** Advisory locks of the database, so that of several workers one alone reconciles and one alone moves the clock. */
export const advisoryLocks = { reconcile: 7_301, clockMove: 7_302 } as const;
