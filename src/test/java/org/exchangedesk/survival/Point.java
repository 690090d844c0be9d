package org.exchangedesk.survival;

/** Where a process under test can be made to stand still. */
enum Point {

    NOWHERE,
    /** A step has begun and has not done anything. */
    BEFORE_STEP,
    /** A step has done its work and nothing is committed. */
    BEFORE_COMMIT,
    /** Everything of a step is committed; the engine has not heard of it yet. */
    AFTER_COMMIT,
    /** Jobs are being locked, not committed. */
    ACQUIRING,
    /** Jobs are locked, none has begun. */
    ACQUIRED,
    /** The mail server has answered 250, nothing is written down about it. */
    AFTER_250
}
