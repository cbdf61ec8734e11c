/** Every way to write an operation, as data for the tests of SQL, Java and inverses. Start at {@link OperationCases}. */
@NullMarked
package dev.retort.cases;

import org.jspecify.annotations.NullMarked;
