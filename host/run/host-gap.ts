// Where the host itself cannot go on.

/** The host cannot go on: a missing member, an unanswered dialog. Fails the action even where the script catches it. */
export class HostGap extends Error {}
