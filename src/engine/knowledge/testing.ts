// Modules of tests.

/** What a file imports that holds tests. */
export const TESTING =
  /^(?:pytest|unittest|nose|hypothesis|absl\.testing|numpy\.testing|pandas\.testing|tensorflow\.test)(?:\.|$)/;
